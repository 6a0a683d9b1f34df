namespace Muhatap.Connectors.Files.Tables;

/// <summary>
/// JSON may spell half of a surrogate pair (<c>"\ud83d"</c>), which no text can hold and the parser refuses. Such halves become
/// U+FFFD before the line is parsed, so that a cut emoji doesn't cost the post.
/// </summary>
internal static class JsonSurrogates
{
    private const int EscapeLength = 6;

    public static string Mended(string line)
    {
        if (!line.Contains("\\u", StringComparison.Ordinal) && !HasLoneSurrogate(line))
            return line;
        var chars = line.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            if (char.IsHighSurrogate(chars[i]) && i + 1 < chars.Length && char.IsLowSurrogate(chars[i + 1]))
                i++;
            else if (char.IsSurrogate(chars[i]))
                chars[i] = '\uFFFD';
            else if (chars[i] == '\\')
                i = Escape(chars, i);
        }
        return new string(chars);
    }

    /// <returns>The escape's last place.</returns>
    private static int Escape(char[] chars, int at)
    {
        if (Code(chars, at) is not { } code)
            return at + 1;
        if (char.IsHighSurrogate(code) && Code(chars, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            return at + 2 * EscapeLength - 1;
        if (char.IsSurrogate(code))
            "fffd".CopyTo(chars.AsSpan(at + 2));
        return at + EscapeLength - 1;
    }

    private static char? Code(char[] chars, int at) =>
        at + EscapeLength <= chars.Length
        && chars[at] == '\\'
        && chars[at + 1] == 'u'
        && ushort.TryParse(
            chars.AsSpan(at + 2, 4),
            System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture,
            out var code
        )
            ? (char)code
            : null;

    private static bool HasLoneSurrogate(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsSurrogate(line[i]))
                continue;
            if (!char.IsHighSurrogate(line[i]) || i + 1 == line.Length || !char.IsLowSurrogate(line[i + 1]))
                return true;
            i++;
        }
        return false;
    }
}
