using System.Globalization;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;

namespace Muhatap.Relate.Import;

/// <summary>A row with its identifiers in normal form and the key of a second delivery, or what is wrong with it.</summary>
internal sealed record PreparedRow(
    IncomingCustomer Row,
    string ExternalId,
    string? Number,
    IReadOnlyList<(IdentifierKind Kind, string Value)> Identifiers,
    string? Problem
)
{
    private const int LongestKey = 200;

    public static PreparedRow Of(IncomingCustomer row)
    {
        if (string.IsNullOrWhiteSpace(row.Name))
            return Bad(row, "name is empty");
        string? number = null;
        if (!string.IsNullOrWhiteSpace(row.Number))
        {
            number = IdentifierForm.Of(IdentifierKind.CustomerNumber, row.Number);
            if (number is null)
                return Bad(row, $"number '{row.Number}' is not a customer number: up to 40 letters, digits, - _ / .");
        }
        var identifiers = new List<(IdentifierKind, string)>();
        if (number is not null)
            identifiers.Add((IdentifierKind.CustomerNumber, number));
        foreach (var claim in row.Identifiers)
        {
            if (IdentifierForm.Of(claim.Kind, claim.Value) is not { } value)
                return Bad(row, $"'{claim.Value}' is not a valid {claim.Kind.ToString().ToLowerInvariant()}");
            if (!identifiers.Contains((claim.Kind, value)))
                identifiers.Add((claim.Kind, value));
        }
        if (identifiers.Count == 0 && string.IsNullOrWhiteSpace(row.ExternalId))
            return Bad(row, "nothing tells this customer from others: an id, a number, an e-mail, a phone or a handle is needed");
        return new PreparedRow(row, KeyOf(row, number, identifiers), number, identifiers, null);
    }

    /// <summary>What the row states, attribute by attribute. What it does not speak of is left out.</summary>
    public IEnumerable<(AttributeKind Kind, IReadOnlyList<string> Values)> Statements()
    {
        yield return (AttributeKind.Name, [Row.Name.Trim()]);
        yield return (AttributeKind.Kind, [Row.Kind == CustomerKind.Company ? "company" : "person"]);
        foreach (
            var (kind, value) in new[]
            {
                (AttributeKind.Segment, Row.Segment),
                (AttributeKind.City, Row.City),
                (AttributeKind.BirthDate, Row.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                (AttributeKind.PreferredChannel, Row.PreferredChannel),
                (AttributeKind.ContactWish, Row.ContactWish is { } wish ? GoldenRecord.TextOf(wish) : null),
                (AttributeKind.Note, Row.Note),
            }
        )
        {
            if (!string.IsNullOrWhiteSpace(value))
                yield return (kind, [value.Trim()]);
        }
        foreach (var group in Identifiers.GroupBy(identifier => AttributeKinds.Of(identifier.Kind)))
            yield return (group.Key, [.. group.Select(identifier => identifier.Value)]);
        foreach (var kind in Row.Emptied)
        {
            if (kind is not (AttributeKind.Name or AttributeKind.Kind))
                yield return (kind, []);
        }
    }

    private static PreparedRow Bad(IncomingCustomer row, string problem) => new(row, "", null, [], problem);

    /// <summary>
    /// The sender's id; else the number; else the first identifier with the name, because a family shares a mailbox and a
    /// company a telephone.
    /// </summary>
    private static string KeyOf(IncomingCustomer row, string? number, List<(IdentifierKind Kind, string Value)> identifiers)
    {
        var key = !string.IsNullOrWhiteSpace(row.ExternalId)
            ? row.ExternalId.Trim()
            : number ?? $"{identifiers[0].Value}|{NameKeys.Begin(row.Name)}";
        return key.Length <= LongestKey ? key : key[..LongestKey];
    }
}
