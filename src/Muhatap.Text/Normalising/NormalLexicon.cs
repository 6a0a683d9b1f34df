using System.IO.Compression;
using System.Text;

namespace Muhatap.Text.Normalising;

/// <summary>Well-written words with their counts, found by their bare letters, and what single tokens were written for.</summary>
internal sealed class NormalLexicon
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> best = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bySkeleton = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public NormalLexicon(IEnumerable<(string Word, int Count)> words, IEnumerable<(string Token, string Normal)> pairs)
    {
        foreach (var (word, count) in words)
        {
            counts[word] = count;
            Offer(best, TurkishCase.Bare(word), word, count);
            if (count > 2 && word.Length is >= 3 and <= 9)
                Offer(bySkeleton, Skeleton(TurkishCase.Bare(word)), word, count);
        }
        foreach (var (token, normal) in pairs)
            known[token] = normal;
    }

    /// <summary>How often the word was seen well written; 0 where never.</summary>
    public int Count(string word) => counts.GetValueOrDefault(word);

    /// <summary>The most frequent word with these bare letters.</summary>
    public string? Best(string bare) => best.GetValueOrDefault(bare);

    /// <summary>The most frequent word with these consonants.</summary>
    public string? ByConsonants(string bare) => bySkeleton.GetValueOrDefault(bare);

    /// <summary>What the token stood for where people marked it.</summary>
    public string? Known(string token) => known.GetValueOrDefault(token);

    public static NormalLexicon Read(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        var words = new List<(string, int)>();
        var pairs = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line[0] == '=')
                pairs.Add((line[1..tab], line[(tab + 1)..]));
            else
                words.Add((line[..tab], int.Parse(line.AsSpan(tab + 1), System.Globalization.CultureInfo.InvariantCulture)));
        }
        return new NormalLexicon(words, pairs);
    }

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new StreamWriter(packed, new UTF8Encoding(false));
        foreach (var (word, count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            writer.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{word}\t{count}\n"));
        foreach (var (token, normal) in known.OrderBy(k => k.Key, StringComparer.Ordinal))
            writer.Write($"={token}\t{normal}\n");
    }

    private static string Skeleton(string bare) => string.Concat(bare.Where(c => !"aeiou".Contains(c, StringComparison.Ordinal)));

    private void Offer(Dictionary<string, string> index, string key, string word, int count)
    {
        if (!index.TryGetValue(key, out var holder) || counts[holder] < count)
            index[key] = word;
    }
}
