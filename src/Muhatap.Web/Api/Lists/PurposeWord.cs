using Muhatap.Core.Accounts;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api.Lists;

/// <summary>What a program says it wants something for.</summary>
internal static class PurposeWord
{
    /// <exception cref="Refusal"><c>list.purpose</c>: no such purpose.</exception>
    public static Purpose? Read(string? word) =>
        string.IsNullOrWhiteSpace(word) ? null
        : !char.IsAsciiDigit(word[0]) && Enum.TryParse<Purpose>(word, ignoreCase: true, out var purpose) ? purpose
        : throw new Refusal("list.purpose", "purpose is answering, service, grouping or commercial.", "purpose");
}
