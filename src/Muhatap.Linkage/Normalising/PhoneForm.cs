namespace Muhatap.Linkage.Normalising;

/// <summary>Phone numbers as E.164 (ITU-T, at most 15 digits), taken as Turkish (+90) where no country is written.</summary>
internal static class PhoneForm
{
    public static int E164(ReadOnlySpan<char> raw, Span<char> target)
    {
        raw = raw.Trim();
        var international = raw.Length > 0 && raw[0] == '+';
        Span<char> digits = stackalloc char[20];
        var count = 0;
        foreach (var letter in raw)
        {
            if (char.IsAsciiDigit(letter))
            {
                if (count == digits.Length)
                    return 0;
                digits[count++] = letter;
            }
            // An extension ("dahili 12", "x12", "/ 12") is a desk, not the number.
            else if (count >= 7 && (char.IsLetter(letter) || letter is '#' or ',' or ';'))
                break;
        }
        var number = (ReadOnlySpan<char>)digits[..count];
        if (!international && number.StartsWith("00", StringComparison.Ordinal))
        {
            number = number[2..];
            international = true;
        }
        if (number.Length < 7 || AllAlike(number))
            return 0;
        if (international || (number.Length == 12 && number.StartsWith("90", StringComparison.Ordinal)))
            return With("+", number, target);
        if (number.Length == 11 && number[0] == '0')
            return With("+90", number[1..], target);
        if (number.Length == 10 && number[0] is >= '2' and <= '5')
            return With("+90", number, target);
        return With("", number, target);
    }

    private static int With(ReadOnlySpan<char> prefix, ReadOnlySpan<char> number, Span<char> target)
    {
        if (number.Length > 15)
            return 0;
        prefix.CopyTo(target);
        number.CopyTo(target[prefix.Length..]);
        return prefix.Length + number.Length;
    }

    /// <summary>0000000 and 5555555555 are what is typed where a number must stand.</summary>
    private static bool AllAlike(ReadOnlySpan<char> number) => number[1..].IndexOfAnyExcept(number[^1]) < 0;
}
