namespace Muhatap.Connectors.Rss;

/// <summary>
/// Finds where HTML nests deeper than any page a person wrote. A browser-grade parser takes time that grows with the square of the
/// depth, so that half a megabyte of open tags would hold a processor for minutes.
/// </summary>
internal static class HtmlNesting
{
    private const int MaxDepth = 250;

    /// <summary>The length up to which <paramref name="html"/> nests within the limit; mostly all of it.</summary>
    public static int SafeLength(ReadOnlySpan<char> html)
    {
        Span<int> open = stackalloc int[MaxDepth];
        var depth = 0;
        var i = 0;
        while (i < html.Length)
        {
            var next = html[i..].IndexOf('<');
            if (next < 0)
                break;
            i += next + 1;
            var isEnd = i < html.Length && html[i] == '/';
            var name = Name(html[(isEnd ? i + 1 : i)..]);
            if (name.IsEmpty || IsAlone(name))
                continue;
            if (isEnd)
                Close(open, ref depth, Hash(name));
            else if (depth == MaxDepth)
                return i - 1;
            else if (IsRaw(name))
                i = AfterRaw(html, i);
            else
                open[depth++] = Hash(name);
        }

        return html.Length;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 32 && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : [];
    }

    /// <summary>Elements without content, and those that end by themselves where the next begins.</summary>
    private static bool IsAlone(ReadOnlySpan<char> name) =>
        name.Length <= 8
        && "|br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|param|p|li|td|th|tr|dt|dd|tbody|thead|option|".Contains(
            $"|{name}|",
            StringComparison.OrdinalIgnoreCase
        );

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static int AfterRaw(ReadOnlySpan<char> html, int from)
    {
        var end = html[from..].IndexOf("</", StringComparison.Ordinal);
        return end < 0 ? html.Length : from + end + 2;
    }

    /// <summary>Takes only the one that is closed: where tags cross, what lies between stays open in the parser too.</summary>
    private static void Close(Span<int> open, ref int depth, int name)
    {
        var at = open[..depth].LastIndexOf(name);
        if (at < 0)
            return;
        open[(at + 1)..depth].CopyTo(open[at..]);
        depth--;
    }

    private static int Hash(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
}
