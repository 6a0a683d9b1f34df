using System.Text;

namespace Muhatap.Linkage.Normalising;

/// <summary>Letters as they are compared: small, without Turkish dots, hooks and other marks, words one space apart.</summary>
internal static class Letters
{
    /// <summary>The longest value that is compared; what stands behind it is left out.</summary>
    public const int Limit = 256;

    /// <summary>Writes the words of a text, folded and one space apart; returns how many letters were written.</summary>
    public static int Words(ReadOnlySpan<char> raw, Span<char> target)
    {
        var length = 0;
        var gap = false;
        foreach (var letter in raw)
        {
            if (length >= target.Length - 3)
                break;
            if (letter is '\'' or '’' or '`' or '´' || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsLetterOrDigit(letter))
            {
                gap = true;
                continue;
            }
            if (gap && length > 0)
                target[length++] = ' ';
            gap = false;
            length += Fold(letter, target[length..]);
        }
        return length;
    }

    /// <summary>Writes the letters and digits of a text, folded, nothing between them.</summary>
    public static int Solid(ReadOnlySpan<char> raw, Span<char> target)
    {
        var length = 0;
        foreach (var letter in raw)
            if (char.IsLetterOrDigit(letter) && length < target.Length - 2)
                length += Fold(letter, target[length..]);
        return length;
    }

    /// <summary>Writes one letter's folded form, one or two letters long.</summary>
    public static int Fold(char letter, Span<char> target)
    {
        if (letter < 128)
        {
            target[0] = letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
            return 1;
        }
        switch (letter)
        {
            case 'ı' or 'İ':
                target[0] = 'i';
                return 1;
            case 'ß':
                target[0] = target[1] = 's';
                return 2;
            case 'æ' or 'Æ':
                target[0] = 'a';
                target[1] = 'e';
                return 2;
            case 'ø' or 'Ø':
                target[0] = 'o';
                return 1;
        }
        Span<char> one = [char.ToLowerInvariant(letter)];
        Span<char> parts = stackalloc char[8];
        // A lone half of a surrogate pair has no decomposition; it stays as it is.
        if (!char.IsSurrogate(letter) && one.TryNormalize(parts, out var written, NormalizationForm.FormD) && written > 0)
            target[0] = parts[0];
        else
            target[0] = one[0];
        return 1;
    }
}
