using Muhatap.Text.Tokens;

namespace Muhatap.Listen.Copies;

/// <summary>
/// One number that a text and its reposts share: a 64-bit hash (FNV-1a, mixed by SplitMix64's last step) over the words in their order,
/// folded, with the numbers, without what reposting adds: <c>RT</c>, handles, links, hashtags, emoji, signs. One word more or another
/// number is another text: Ankara's power cut is not İzmir's. The same text gives the same number in every process and version.
/// </summary>
public static class CopyKey
{
    /// <summary>Shorter things are said twice without being copied: <c>Teşekkürler, iyi çalışmalar</c>.</summary>
    private const int FewestWords = 5;
    private const int FewestLetters = 24;
    private const int LongestWord = 64;
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Null where the text is too short to be told from a coincidence. Allocates nothing.</summary>
    public static long? Of(string text, string? title)
    {
        var (hash, words, letters) = (Start, 0, 0);
        if (title is not null)
            Add(title, ref hash, ref words, ref letters);
        Add(text, ref hash, ref words, ref letters);
        return words >= FewestWords && letters >= FewestLetters ? unchecked((long)Mixed(hash)) : null;
    }

    private static void Add(string text, ref ulong hash, ref int words, ref int letters)
    {
        Span<char> room = stackalloc char[LongestWord];
        var isFirst = true;
        foreach (var token in new Tokenizer(text))
        {
            var isSuffix = token.Kind == TokenKind.Suffix;
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Suffix))
                continue;
            var written = text.AsSpan(token.Start, Math.Min(token.Length, LongestWord));
            var opens = isFirst;
            isFirst = false;
            if (opens && written is "RT" or "rt")
                continue;
            var word = token.Kind == TokenKind.Number ? written : room[..TermForm.Normal(written, room, out _)];
            // Turkcell'in and Turkcellin are one word.
            if (!isSuffix)
            {
                hash = unchecked((hash ^ ' ') * Prime);
                words++;
            }
            foreach (var letter in word)
                hash = unchecked((hash ^ letter) * Prime);
            letters += word.Length;
        }
    }

    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }
}
