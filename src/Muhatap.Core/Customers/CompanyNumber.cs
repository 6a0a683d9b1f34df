namespace Muhatap.Core.Customers;

/// <summary>The numbers by which Turkish companies are known to the state.</summary>
public static class CompanyNumber
{
    private const int TaxDigits = 10;
    private const int PersonDigits = 11;
    private const int RegistryDigits = 16;

    /// <summary>
    /// The tax number (VKN): ten digits, the last a check digit by the rule of the Revenue Administration (Gelir İdaresi Başkanlığı): each of
    /// the first nine, counted i = 1…9 from the left, gives p = (d + 10 - i) mod 10 and then 9 where p is 9, else p·2^(10-i) mod 9; the sum and the check digit
    /// together are a multiple of ten. Null where it is none.
    /// </summary>
    public static string? Tax(string value)
    {
        var digits = Digits(value);
        return digits is { Length: TaxDigits } && IsTax(digits) ? digits : null;
    }

    /// <summary>
    /// The number in the trade registry (MERSİS): sixteen digits, of which a company's are 0, its tax number and five more, and a sole
    /// trader's begin with their identity number. There is no published check digit over the whole; what it is made of is checked. Null where it is none.
    /// </summary>
    public static string? Registry(string value)
    {
        var digits = Digits(value);
        if (digits is not { Length: RegistryDigits })
            return null;
        return digits[0] == '0' ? (IsTax(digits[1..(TaxDigits + 1)]) ? digits : null) : (IsPerson(digits[..PersonDigits]) ? digits : null);
    }

    private static bool IsTax(string digits)
    {
        if (digits.AsSpan().TrimStart(digits[0]).IsEmpty)
            return false;
        var sum = 0;
        for (var i = 1; i < TaxDigits; i++)
        {
            var p = (digits[i - 1] - '0' + 10 - i) % 10;
            sum += p == 9 ? 9 : p * (1 << (TaxDigits - i)) % 9;
        }
        return (sum + digits[^1] - '0') % 10 == 0;
    }

    /// <summary>The identity number's two check digits (Law 5490's number, as the civil registry gives it).</summary>
    private static bool IsPerson(string digits)
    {
        int odd = 0,
            even = 0;
        for (var i = 0; i < 9; i++)
        {
            if (i % 2 == 0)
                odd += digits[i] - '0';
            else
                even += digits[i] - '0';
        }
        var tenth = ((odd * 7) - even + 100) % 10;
        return digits[9] - '0' == tenth && digits[10] - '0' == (odd + even + tenth) % 10;
    }

    /// <summary>The digits, where nothing but digits and separators stands there.</summary>
    private static string? Digits(string value) =>
        value.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '/' or '\u00A0')
            ? string.Concat(value.Where(char.IsAsciiDigit))
            : null;
}
