namespace Muhatap.Text.Entities;

/// <summary>Tells a real number from one that only looks like it.</summary>
public static class Checksums
{
    /// <summary>Card numbers: 13 to 19 digits, Luhn's check digit (ISO/IEC 7812-1).</summary>
    public static bool IsCardNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 13 or > 19 || digits[0] is not (>= '2' and <= '6' or '9'))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var d = digits[^(i + 1)] - '0';
            if (i % 2 == 1 && (d *= 2) > 9)
                d -= 9;
            sum += d;
        }
        return sum % 10 == 0;
    }

    /// <summary>
    /// Turkish identity numbers (TCKN): 11 digits, the first not zero; the tenth is (7 × odd places − even places) mod 10, the
    /// eleventh the sum of the first ten mod 10.
    /// </summary>
    public static bool IsNationalId(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 11 || digits[0] == '0')
            return false;
        int odd = 0,
            even = 0;
        for (var i = 0; i < 9; i++)
        {
            if (i % 2 == 0)
                odd += digits[i] - '0';
            else
                even += digits[i] - '0';
        }
        var tenth = (((7 * odd) - even) % 10 + 10) % 10;
        return digits[9] - '0' == tenth && digits[10] - '0' == (odd + even + tenth) % 10;
    }

    /// <summary>IBANs: two letters, two check digits, up to 30 letters and digits; ISO 13616, remainder 1 modulo 97. Turkish ones have 26 characters.</summary>
    public static bool IsIban(ReadOnlySpan<char> compact)
    {
        if (compact.Length is < 15 or > 34 || !char.IsAsciiLetter(compact[0]) || !char.IsAsciiLetter(compact[1]))
            return false;
        if (compact[0] is 'T' or 't' && compact[1] is 'R' or 'r' && compact.Length != 26)
            return false;
        var remainder = 0;
        for (var i = 0; i < compact.Length; i++)
        {
            var c = compact[(i + 4) % compact.Length];
            if (char.IsAsciiDigit(c))
                remainder = ((remainder * 10) + c - '0') % 97;
            else if (char.IsAsciiLetter(c))
                remainder = ((remainder * 100) + (c | 0x20) - 'a' + 10) % 97;
            else
                return false;
        }
        return remainder == 1;
    }
}
