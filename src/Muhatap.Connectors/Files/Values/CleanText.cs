namespace Muhatap.Connectors.Files.Values;

/// <summary>What no text in the store may hold, replaced by U+FFFD: null characters and halves of surrogate pairs.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var first = FirstBad(text);
        return first < 0
            ? text
            : string.Create(
                text.Length,
                (text, first),
                static (chars, state) =>
                {
                    state.text.CopyTo(chars);
                    for (var at = state.first; at >= 0; )
                    {
                        chars[at] = '\uFFFD';
                        var next = FirstBad(chars[(at + 1)..]);
                        at = next < 0 ? -1 : at + 1 + next;
                    }
                }
            );
    }

    private static int FirstBad(ReadOnlySpan<char> text)
    {
        for (var at = 0; ; at++)
        {
            var next = text[at..].IndexOfAny(Suspects);
            if (next < 0)
                return -1;
            at += next;
            if (text[at] == '\0' || !char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return at;
            at++;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create([
        '\0',
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);
}
