namespace Muhatap.Text.Tokens;

/// <summary>Measures faces typed with signs. Eyes, perhaps a nose, and a mouth which may be repeated: <c>:-)))</c>.</summary>
internal static class EmoticonScan
{
    private const string Eyes = ":;=";
    private const string Noses = "-'o";
    private const string SignMouths = ")(/\\|*[]}{@";
    private const string LetterMouths = "DdPpOoSs3";

    /// <summary>The length of the emoticon that begins at <paramref name="start"/>; 0 where none does.</summary>
    internal static int Length(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (rest.StartsWith("</3"))
            return 3;
        if (rest.StartsWith("<3"))
            return rest.Length > 2 && char.IsAsciiDigit(rest[2]) ? 0 : 2;
        if (rest.StartsWith("-_-") || rest.StartsWith("^_^"))
            return 3;
        if (rest.StartsWith("^^"))
            return 2;
        return Face(text, start);
    }

    private static int Face(ReadOnlySpan<char> text, int start)
    {
        // A digit before the eyes is a time or a score: 12:3, saat 10=8.
        if (!Eyes.Contains(text[start], StringComparison.Ordinal) || (start > 0 && char.IsAsciiDigit(text[start - 1])))
            return 0;
        var i = start + 1;
        if (i + 1 < text.Length && Noses.Contains(text[i], StringComparison.Ordinal) && IsMouth(text[i + 1]))
            i++;
        if (i >= text.Length || !IsMouth(text[i]))
            return 0;
        var mouth = text[i];
        while (i < text.Length && text[i] == mouth)
            i++;
        if (mouth is '/' && (i - start > 2 || (i < text.Length && CharacterClasses.IsWordPart(text[i])))) // ://
            return 0;
        if (LetterMouths.Contains(mouth, StringComparison.Ordinal) && i < text.Length && CharacterClasses.IsWordPart(text[i]))
            return 0;
        return i - start;
    }

    private static bool IsMouth(char c) =>
        SignMouths.Contains(c, StringComparison.Ordinal) || LetterMouths.Contains(c, StringComparison.Ordinal);
}
