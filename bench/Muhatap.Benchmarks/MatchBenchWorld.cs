using System.Globalization;
using System.Text;
using Muhatap.Core.Posts;
using Muhatap.Query.Documents;

namespace Muhatap.Benchmarks;

/// <summary>
/// Posts and standing queries for <see cref="MatchBench"/>, the same in every run: 60,000 invented words of Turkish syllables, whose
/// frequencies fall as 1/rank (Zipf), in posts of 5 to 27 words with the signs, hashtags, handles and emoji that posts have.
/// </summary>
internal sealed class MatchBenchWorld
{
    private const int Vocabulary = 60_000;

    // Nobody listens to "and" and "the".
    private const int TooCommon = 100;

    private static readonly string[] Onsets = ["b", "c", "ç", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "ş", "t", "v", "y", "z", ""];
    private static readonly string[] Vowels = ["a", "e", "ı", "i", "o", "ö", "u", "ü"];
    private static readonly string[] Codas = ["", "", "", "k", "l", "m", "n", "r", "ş", "t"];
    private static readonly string[] Signs = [".", ",", "!", "?", "...", "!!!", " 😡", " 😂👍", " :)", ":", ";"];

    private readonly Random _random = new(20260301);
    private readonly string[] _words;
    private readonly double[] _cumulated;

    internal MatchBenchWorld(int posts)
    {
        _words = Words();
        _cumulated = new double[Vocabulary];
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
            _cumulated[rank] = sum += 1.0 / (rank + 1);
        Posts = [.. Enumerable.Range(0, posts).Select(Post)];
        Documents = [.. Posts.Select(post => new MatchDocument(post))];
    }

    internal IncomingPost[] Posts { get; }

    internal MatchDocument[] Documents { get; }

    /// <summary>Queries of 2 to 6 terms in the shapes that analysts write.</summary>
    internal List<string> Queries(int count) => [.. Enumerable.Range(0, count).Select(_ => Query())];

    private string Query()
    {
        var shape = _random.Next(100);
        return shape switch
        {
            < 20 => $"{Term()} {Term()}",
            < 35 => $"{Term()} {Term()} {Term()}",
            < 55 => $"{Term()} ({Term()} OR {Term()} OR {Term()})",
            < 65 => $"({Term()} OR {Term()}) ({Term()} OR {Term()})",
            < 75 => $"{Term()} OR {Term()} OR {Term()}",
            < 85 => Phrase(),
            < 95 => $"{Term()} {Term()} -{Term()}",
            _ => $"{Term()} ({Term()} OR {Term()}) -{Term()} -{Term()}",
        };
    }

    private string Term() => _words[Math.Min(Vocabulary - 1, TooCommon + Rank())];

    private string Phrase()
    {
        while (true)
        {
            var words = Posts[_random.Next(Posts.Length)].Text.Split(' ').Where(word => word.All(char.IsLetter) && word.Length > 2).ToArray();
            if (words.Length >= 2 && _random.Next(words.Length - 1) is var at)
                return $"\"{words[at]} {words[at + 1]}\"";
        }
    }

    private IncomingPost Post(int number)
    {
        var text = new StringBuilder();
        var words = _random.Next(5, 28);
        for (var i = 0; i < words; i++)
        {
            if (i > 0)
                text.Append(' ');
            var word = _words[Rank()];
            var dice = _random.Next(200);
            text.Append(
                dice switch
                {
                    < 3 => "#" + Capital(word) + Capital(_words[Rank()]),
                    < 5 => "@" + word + "_" + number.ToString(CultureInfo.InvariantCulture),
                    < 9 => Capital(word) + "'" + _words[0],
                    < 14 => _random.Next(3000).ToString(CultureInfo.InvariantCulture),
                    < 24 => Capital(word),
                    _ => i == 0 ? Capital(word) : word,
                }
            );
            if (_random.Next(9) == 0)
                text.Append(Signs[_random.Next(Signs.Length)]);
        }
        if (_random.Next(6) == 0)
            text.Append(" https://ornek.example/").Append(number);
        return new IncomingPost
        {
            Network = "x",
            ExternalId = number.ToString(CultureInfo.InvariantCulture),
            Text = text.ToString(),
            CreatedAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(number),
            Author = "yazar" + (number % 997).ToString(CultureInfo.InvariantCulture),
        };
    }

    private int Rank()
    {
        var at = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return Math.Min(Vocabulary - 1, at < 0 ? ~at : at);
    }

    /// <summary>Distinct words; the commonest are the shortest, as in every language.</summary>
    private string[] Words()
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Vocabulary)
        {
            var syllables = words.Count < 60 ? 1 : words.Count < 3000 ? 2 : _random.Next(2, 5);
            var word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Onsets) + Pick(Vowels) + Pick(Codas)));
            if (word.Length > 1 && seen.Add(Muhatap.Text.Folding.TextFold.Fold(word)))
                words.Add(word);
        }
        return [.. words];
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Capital(string word) => word[0] == 'i' ? "İ" + word[1..] : char.ToUpperInvariant(word[0]) + word[1..];
}
