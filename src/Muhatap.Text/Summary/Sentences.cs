namespace Muhatap.Text.Summary;

/// <summary>Cuts a text into sentences, also where people end them with a new line or not at all.</summary>
internal static class Sentences
{
    /// <summary>A sentence longer than this is cut at its next comma: some complaints are one sentence.</summary>
    private const int Long = 240;

    public static List<TextSpan> Of(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, i) && !(text[i] == ',' && i - start > Long))
                continue;
            while (i + 1 < text.Length && text[i + 1] is '.' or '!' or '?' or ')' or '"')
                i++;
            Add(text, start, i + 1, spans);
            start = i + 1;
        }
        Add(text, start, text.Length, spans);
        return spans;
    }

    private static bool Ends(string text, int i) =>
        text[i] switch
        {
            '\n' => true,
            '!' or '?' or '…' => true,
            // 5. , 12.03.2026 and 1.250 go on; so does a point before a small letter (TL. olarak).
            '.' => i + 1 >= text.Length
                || (
                    char.IsWhiteSpace(text[i + 1])
                    && !(i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 2 < text.Length && char.IsLower(text[i + 2]))
                    && !(i + 2 < text.Length && char.IsLower(text[i + 2]) && i > 1 && char.IsUpper(text[i - 1]))
                ),
            _ => false,
        };

    private static void Add(string text, int start, int end, List<TextSpan> spans)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '.' or '-' or '•'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end - start > 2)
            spans.Add(new TextSpan(start, end - start));
    }
}
