using Muhatap.Text.Folding;

namespace Muhatap.Linkage.Normalising;

/// <summary>Letters as they are compared: folded, and words one space apart.</summary>
internal static class Letters
{
    /// <summary>The longest value that is compared; what stands behind it is left out.</summary>
    public const int Limit = 256;

    /// <summary>Writes the words of a text of at most <see cref="Limit"/> letters, one space apart; returns how many letters were written.</summary>
    public static int Words(ReadOnlySpan<char> raw, Span<char> target)
    {
        Span<char> folded = stackalloc char[Limit];
        var text = folded[..TextFold.Fold(raw[..Math.Min(raw.Length, Limit)], folded)];
        var length = 0;
        var gap = false;
        foreach (var letter in text)
        {
            if (letter is '\'' or '’' or '`' or '´')
                continue;
            if (!char.IsLetterOrDigit(letter))
            {
                gap = true;
                continue;
            }
            if (gap && length > 0)
                target[length++] = ' ';
            gap = false;
            target[length++] = letter;
        }
        return length;
    }

    /// <summary>Writes the letters and digits of a text, nothing between them.</summary>
    public static int Solid(ReadOnlySpan<char> raw, Span<char> target)
    {
        Span<char> folded = stackalloc char[Limit];
        var text = folded[..TextFold.Fold(raw[..Math.Min(raw.Length, Limit)], folded)];
        var length = 0;
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter))
                target[length++] = letter;
        return length;
    }

    /// <summary>Writes a text folded, without its white space.</summary>
    public static int Unspaced(ReadOnlySpan<char> raw, Span<char> target)
    {
        Span<char> folded = stackalloc char[Limit];
        var text = folded[..TextFold.Fold(raw[..Math.Min(raw.Length, Limit)], folded)];
        var length = 0;
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter))
                target[length++] = letter;
        return length;
    }
}
