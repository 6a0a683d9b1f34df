using Muhatap.Core.Customers;
using Muhatap.Core.Ids;

namespace Muhatap.Relate.Proposals;

/// <summary>A customer as customers are compared: the golden record's values, in the columns' order.</summary>
internal sealed record CustomerRow(
    CustomerId Id,
    CustomerKind Kind,
    string Name,
    string? BirthDate,
    string? City,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones
)
{
    /// <summary>VKN; companies only.</summary>
    public IReadOnlyList<string> TaxNumbers { get; init; } = [];

    /// <summary>MERSİS; companies only.</summary>
    public IReadOnlyList<string> RegistryNumbers { get; init; } = [];

    public static readonly string[] Columns = ["full_name", "birth_date", "city", "email", "phone"];

    public string?[] Cells => [Name, BirthDate, City, Emails.FirstOrDefault(), Phones.FirstOrDefault()];
}
