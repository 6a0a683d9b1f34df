using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One kind of thing that is held of a customer, as rows of text.</summary>
/// <param name="Code">Its name in the JSON file.</param>
/// <param name="Columns">The columns' names in the JSON file and for people.</param>
public sealed record HeldSection(
    string Code,
    Phrase Title,
    IReadOnlyList<(string Code, Phrase Name)> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
);
