using System.Text;

namespace Muhatap.Text.Tokens;

/// <summary>Measures one emoji as people see it, after the sequences of Unicode Technical Standard 51.</summary>
internal static class EmojiScan
{
    private const char Joiner = '\u200D';
    private const char TextStyle = '\uFE0E';
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';

    /// <summary>The length in UTF-16 code units of the emoji that begins at <paramref name="start"/>; 0 where none does.</summary>
    internal static int Length(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        if (!TryRune(text, i, out var rune, out var width))
            return 0;
        if (IsKeycapBase(rune))
            return KeycapLength(text, start);
        if (IsRegional(rune))
        {
            i += width;
            return TryRune(text, i, out var second, out var more) && IsRegional(second) ? width + more : width;
        }
        if (!IsEmoji(rune, text, i + width))
            return 0;
        i = AfterModifiers(text, i + width);
        while (i < text.Length && text[i] == Joiner && TryRune(text, i + 1, out rune, out width) && IsJoinable(rune))
            i = AfterModifiers(text, i + 1 + width);
        return i - start;
    }

    /// <summary>True for the five skin tones, which colour the emoji before them.</summary>
    internal static bool IsSkinTone(int point) => point is >= 0x1F3FB and <= 0x1F3FF;

    private static int KeycapLength(ReadOnlySpan<char> text, int start)
    {
        var i = start + 1;
        if (i < text.Length && text[i] == EmojiStyle)
            i++;
        return i < text.Length && text[i] == Keycap ? i + 1 - start : 0;
    }

    private static int AfterModifiers(ReadOnlySpan<char> text, int i)
    {
        if (i < text.Length && text[i] is EmojiStyle or TextStyle)
            i++;
        if (TryRune(text, i, out var rune, out var width) && IsSkinTone(rune))
            i += width;
        if (i < text.Length && text[i] is EmojiStyle or TextStyle)
            i++;
        while (TryRune(text, i, out rune, out width) && rune is >= 0xE0020 and <= 0xE007F) // tags: the flags of England, Scotland, Wales
            i += width;
        return i;
    }

    private static bool IsKeycapBase(int point) => point is '#' or '*' or (>= '0' and <= '9');

    private static bool IsRegional(int point) => point is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsJoinable(int point) => IsPictograph(point) || point is >= 0x2190 and <= 0x2BFF;

    private static bool IsEmoji(int point, ReadOnlySpan<char> text, int after) =>
        IsPictograph(point) || (after < text.Length && text[after] == EmojiStyle && IsStyled(point));

    /// <summary>Drawn as a picture without a style selector.</summary>
    private static bool IsPictograph(int point) =>
        point
            is (>= 0x1F000 and <= 0x1FAFF)
                or (>= 0x2600 and <= 0x27BF)
                or 0x231A
                or 0x231B
                or 0x23CF
                or (>= 0x23E9 and <= 0x23F3)
                or (>= 0x23F8 and <= 0x23FA)
                or 0x25FD
                or 0x25FE
                or (>= 0x2B05 and <= 0x2B07)
                or 0x2B1B
                or 0x2B1C
                or 0x2B50
                or 0x2B55;

    /// <summary>Drawn as a picture only where a style selector asks for it: © ™ ℹ ↔ ▶ ㊗ …</summary>
    private static bool IsStyled(int point) =>
        point is 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139 or (>= 0x2190 and <= 0x2BFF) or 0x3030 or 0x303D or 0x3297 or 0x3299;

    private static bool TryRune(ReadOnlySpan<char> text, int at, out int point, out int width)
    {
        point = 0;
        width = 0;
        if (at >= text.Length || Rune.DecodeFromUtf16(text[at..], out var rune, out width) != System.Buffers.OperationStatus.Done)
            return false;
        point = rune.Value;
        return true;
    }
}
