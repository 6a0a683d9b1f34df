using System.Globalization;
using System.Text;
using Muhatap.Core.Posts;
using Muhatap.Query.Documents;

namespace Muhatap.Benchmarks;

/// <summary>
/// Posts and standing queries for <see cref="MatchBench"/>, the same in every run: 200,000 invented words of Turkish syllables, whose
/// frequencies fall as 1/rank (Zipf), in posts of 5 to 27 words with the signs, hashtags, handles and emoji that posts have.
/// </summary>
internal sealed class MatchBenchWorld
{
    private const int Vocabulary = 200_000;

    // Nobody listens to "and" and "the".
    private const int TooCommon = 100;
    private const int RarerThan = 5_000;

    private static readonly string[] Onsets =
    [
        "b",
        "c",
        "ç",
        "d",
        "f",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "ş",
        "t",
        "v",
        "y",
        "z",
        "",
    ];
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

    /// <summary>Queries of 2 to 6 terms in the shapes that analysts write: names with their other spellings, what is said of them, what is not meant.</summary>
    internal List<string> Queries(int count) => [.. Enumerable.Range(0, count).Select(_ => Query())];

    private string Query()
    {
        var shape = _random.Next(100);
        return shape switch
        {
            < 25 => $"({Name()} OR {Name()}) ({Word()} OR {Word()} OR {Word()})",
            < 40 => $"{Name()} ({Word()} OR {Word()})",
            < 50 => $"{Name()} {Word()}",
            < 55 => $"{Word()} {Name()} {Word()}",
            < 70 => $"{Name()} OR {Name()} OR {Name()}",
            < 80 => Phrase(),
            < 90 => $"({Name()} OR {Name()} OR {Name()}) {Word()} -{Word()}",
            _ => $"{Name()} {Word()} -{Word()} -{Word()}",
        };
    }

    /// <summary>What a topic is about: a brand, a company, a person. Any word but the commonest, each as likely.</summary>
    private string Name() => _words[_random.Next(RarerThan, Vocabulary)];

    /// <summary>What is said of it: common words more often, as in the posts.</summary>
    private string Word()
    {
        var rank = Rank();
        while (rank < TooCommon)
            rank = Rank();
        return _words[rank];
    }

    /// <summary>Two words that stand side by side in some post, neither of them among the commonest.</summary>
    private string Phrase()
    {
        while (true)
        {
            var words = Posts[_random.Next(Posts.Length)].Text.Split(' ');
            var at = _random.Next(words.Length - 1);
            if (IsTelling(words[at]) && IsTelling(words[at + 1]))
                return $"\"{words[at]} {words[at + 1]}\"";
        }
    }

    private bool IsTelling(string word) => word.All(char.IsLetter) && !_words.AsSpan(0, TooCommon).Contains(word);

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
            var syllables =
                words.Count < 60 ? 1
                : words.Count < 3000 ? 2
                : _random.Next(2, 5);
            var word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Onsets) + Pick(Vowels) + Pick(Codas)));
            if (word.Length > 1 && seen.Add(Muhatap.Text.Folding.TextFold.Fold(word)))
                words.Add(word);
        }
        return [.. words];
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Capital(string word) => word[0] == 'i' ? "İ" + word[1..] : char.ToUpperInvariant(word[0]) + word[1..];
}
