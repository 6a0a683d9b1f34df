using Muhatap.Core.Accounts;
using Muhatap.Core.Posts;

namespace Muhatap.Core.Customers;

/// <summary>The one form in which an identifier is stored and compared.</summary>
public static class IdentifierForm
{
    /// <summary>The normal form, or null where <paramref name="value"/> can't be one of its kind.</summary>
    public static string? Of(IdentifierKind kind, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        return kind switch
        {
            IdentifierKind.Email => Email(value.Trim()),
            IdentifierKind.Phone => Phone(value),
            IdentifierKind.CustomerNumber => CustomerNumber(value.Trim()),
            IdentifierKind.Handle => Handle(value.Trim()),
            IdentifierKind.TaxNumber => CompanyNumber.Tax(value),
            IdentifierKind.RegistryNumber => CompanyNumber.Registry(value),
            _ => null,
        };
    }

    /// <summary>Of a handle on a network: <c>network:handle</c>.</summary>
    public static string? Handle(string network, string? handle) =>
        AccountKey.Fold(handle) is { } bare ? $"{network.ToLowerInvariant()}:{bare}" : null;

    private static string? Handle(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : Handle(value[..colon], value[(colon + 1)..]);
    }

    private static string? Email(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        var dot = value.LastIndexOf('.');
        return at > 0 && at == value.LastIndexOf('@') && dot > at + 1 && dot < value.Length - 1 && !value.Any(char.IsWhiteSpace)
            ? value.ToLowerInvariant()
            : null;
    }

    private static string? CustomerNumber(string value) =>
        value.Length is > 0 and <= 40 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.')
            ? value.ToUpperInvariant()
            : null;

    /// <summary>E.164. Without a country, a number is Turkish: 10 digits, or 11 with the trunk 0.</summary>
    private static string? Phone(string value)
    {
        Span<char> digits = stackalloc char[16];
        var count = 0;
        var plus = false;
        foreach (var c in value.AsSpan().Trim())
        {
            if (c == '+' && count == 0)
                plus = true;
            else if (char.IsAsciiDigit(c))
            {
                if (count == digits.Length)
                    return null;
                digits[count++] = c;
            }
            else if (c is not (' ' or '-' or '(' or ')' or '.' or '/' or '\u00A0'))
                return null;
        }
        var number = digits[..count];
        if (!plus && number.StartsWith("00"))
        {
            plus = true;
            number = number[2..];
        }
        if (!plus && number.Length == 12 && number.StartsWith("90"))
            plus = true;
        if (plus)
            return number.Length is >= 8 and <= 15 && number[0] != '0' ? $"+{number}" : null;
        if (number.Length == 11 && number[0] == '0')
            number = number[1..];
        return number.Length == 10 && number[0] is >= '2' and <= '5' or '8' ? $"+90{number}" : null;
    }
}
