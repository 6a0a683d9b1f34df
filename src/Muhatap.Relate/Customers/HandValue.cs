using System.Globalization;
using Muhatap.Core.Customers;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;

namespace Muhatap.Relate.Customers;

/// <summary>What somebody wrote into an attribute's field, in the one form it is kept in.</summary>
internal static class HandValue
{
    private const int LongestValue = 400;
    private const int LongestNote = 4000;

    /// <returns>Empty where somebody wrote that there is none.</returns>
    /// <exception cref="Refusal"><c>customer.name</c>, <c>customer.value</c>, <c>customer.value_long</c>.</exception>
    public static string Of(AttributeKind kind, string? written, DateTimeOffset now)
    {
        var value = written?.Trim() ?? "";
        if (value.Length > (kind == AttributeKind.Note ? LongestNote : LongestValue))
            throw new Refusal("customer.value_long", "The value is too long.", "value");
        if (value.Length == 0)
        {
            // A name can be another, but not none; of an address "none" would say nothing about which.
            if (kind == AttributeKind.Name)
                throw new Refusal("customer.name", "A customer has a name.", "value");
            return AttributeKinds.IsSingle(kind) && kind != AttributeKind.Kind ? "" : throw Wrong(kind, value);
        }
        if (AttributeKinds.IdentifierOf(kind) is { } identifier)
            return IdentifierForm.Of(identifier, value) ?? throw Wrong(kind, value);
        return kind switch
        {
            AttributeKind.Kind => value.ToLowerInvariant() is "person" or "company" ? value.ToLowerInvariant() : throw Wrong(kind, value),
            AttributeKind.ContactWish => Enum.TryParse<ContactWish>(value, ignoreCase: true, out var wish) && Enum.IsDefined(wish)
                ? GoldenRecord.TextOf(wish)
                : throw Wrong(kind, value),
            AttributeKind.BirthDate => DateOnly.TryParseExact(
                value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && day.Year >= 1890
            && day <= DateOnly.FromDateTime(now.UtcDateTime)
                ? value
                : throw Wrong(kind, value),
            _ => value,
        };
    }

    private static Refusal Wrong(AttributeKind kind, string value) =>
        new("customer.value", $"'{value}' is not a valid {kind.ToString().ToLowerInvariant()}.", "value");
}
