using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Relate.Import;

/// <summary>A row with its identifiers in normal form, or what is wrong with it.</summary>
internal sealed record PreparedRow(
    IncomingCustomer Row,
    string? Number,
    IReadOnlyList<(IdentifierKind Kind, string Value)> Identifiers,
    string? Problem
)
{
    public static PreparedRow Of(IncomingCustomer row)
    {
        if (string.IsNullOrWhiteSpace(row.Name))
            return new PreparedRow(row, null, [], "name is empty");
        string? number = null;
        if (!string.IsNullOrWhiteSpace(row.Number))
        {
            number = IdentifierForm.Of(IdentifierKind.CustomerNumber, row.Number);
            if (number is null)
                return new PreparedRow(row, null, [], $"number '{row.Number}' is not a customer number: 2 to 40 letters, digits, - / .");
        }
        var identifiers = new List<(IdentifierKind, string)>();
        if (number is not null)
            identifiers.Add((IdentifierKind.CustomerNumber, number));
        foreach (var claim in row.Identifiers)
        {
            if (IdentifierForm.Of(claim.Kind, claim.Value) is not { } value)
                return new PreparedRow(row, number, [], $"'{claim.Value}' is not a valid {claim.Kind.ToString().ToLowerInvariant()}");
            if (!identifiers.Contains((claim.Kind, value)))
                identifiers.Add((claim.Kind, value));
        }
        return identifiers.Count == 0
            ? new PreparedRow(row, null, [], "nothing tells this customer from others: a number, an e-mail, a phone or a handle is needed")
            : new PreparedRow(row, number, identifiers, null);
    }
}
