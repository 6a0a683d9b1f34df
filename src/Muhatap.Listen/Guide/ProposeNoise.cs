using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Text.Tokens;

namespace Muhatap.Listen.Guide;

/// <summary>
/// What stands beside a name and sets a meaningless sense apart (<i>karanfil</i> the flower, not the shop). A post is idle where nothing
/// is clearly asked, complained of, praised or felt in it; a word is proposed where its posts are idle clearly more often than the others with the
/// name: the lower end of Wilson's interval of its share lies above the share of the rest. Those that would take most away come first.
/// </summary>
public static class ProposeNoise
{
    private const int Days = PreviewTopic.Days;
    private const int Most = 10;
    private const int LeastPosts = 5;

    /// <summary>What stands in nearly every post with the name is the name's own company.</summary>
    private const double Everywhere = 0.8;

    /// <summary>One-sided 95 %.</summary>
    private const double Z = 1.645;
    private const double Clear = 0.5;
    private const double Strong = 0.6;
    private const int ShortestWord = 3;
    private const int LongestWord = 40;
    private const int LongestExample = 140;

    public static async Task<NoiseProposals> RunAsync(Database database, ListeningQuery names, CancellationToken cancellationToken)
    {
        var from = LocalDay.Of(database.Clock.GetUtcNow()) - Days + 1;
        var every = StoredSample.Every(await StoredSample.CountAsync(database, from, cancellationToken).ConfigureAwait(false));
        var seen = new Dictionary<NoiseMark, Tally>();
        long matched = 0,
            idle = 0;
        await foreach (var rows in StoredSample.ReadAsync(database, from, every, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                if (!QueryEvaluator.Matches(names, StoredDocument.Of(row.Post, row.Account, row.Reading)))
                    continue;
                var isIdle = IsIdle(row.Reading);
                matched++;
                idle += isIdle ? 1 : 0;
                foreach (var (mark, shown) in MarksOf(row))
                {
                    if (!seen.TryGetValue(mark, out var tally))
                        seen.Add(mark, tally = new Tally(shown));
                    tally.Add(isIdle, row.Post.Text);
                }
            }
        }
        if (matched < NoiseProposals.Least)
            return new NoiseProposals(matched, idle, []);
        var found =
            from entry in seen
            let tally = entry.Value
            where tally.Posts >= LeastPosts && tally.Posts <= matched * Everywhere
            let rest = (idle - tally.Idle) / (double)Math.Max(1, matched - tally.Posts)
            where Lower(tally.Idle, tally.Posts) > rest
            where !IsTheName(names, entry.Key)
            orderby tally.Idle - (rest * tally.Posts) descending, entry.Key.ToString()
            select new NoiseProposal(entry.Key, tally.Shown, tally.Posts, tally.Idle, tally.Example);
        return new NoiseProposals(matched, idle, [.. found.Take(Most)]);
    }

    /// <summary>Nothing in it is clearly said to anybody who sells something. Of other senses the reader knows little: what it half guesses is no sign.</summary>
    internal static bool IsIdle(PostReading reading) =>
        (reading.Intent is Intent.Information or Intent.Other || reading.IntentProbability < Clear)
        && reading is { Negative: < Strong, Positive: < Strong, LegalThreat: false };

    /// <summary>The lower end of Wilson's interval of a share.</summary>
    internal static double Lower(long some, long all)
    {
        var share = some / (double)all;
        var z2 = Z * Z / all;
        return (share + (z2 / 2) - (Z * Math.Sqrt(((share * (1 - share)) + (z2 / 4)) / all))) / (1 + z2);
    }

    /// <summary>Each word and hashtag of a post once, and its writer.</summary>
    private static HashSet<(NoiseMark Mark, string Shown)> MarksOf(FeedRow row)
    {
        var marks = new HashSet<(NoiseMark, string)>(ByMark.Instance);
        var text = row.Post.Text;
        Span<char> room = stackalloc char[LongestWord];
        foreach (var token in new Tokenizer(text))
        {
            var written = text.AsSpan(token.Start, token.Length);
            if (token.Kind == TokenKind.Hashtag && token.Length is > 2 and <= LongestWord)
                marks.Add((new NoiseMark(NoiseKind.Hashtag, TermForm.Of(TokenKind.Hashtag, written[1..])), written.ToString()));
            if (token.Kind != TokenKind.Word || token.Length is < ShortestWord or > LongestWord)
                continue;
            var word = room[..TermForm.Normal(written, room, out _)];
            if (word.Length >= ShortestWord && !StopWords.Has(word))
                marks.Add((new NoiseMark(NoiseKind.Word, word.ToString()), written.ToString()));
        }
        if (row.Account.Handle is { Length: > 0 } handle)
            marks.Add((new NoiseMark(NoiseKind.Account, handle, row.Post.Network), row.Account.ShownName));
        return marks;
    }

    private static bool IsTheName(ListeningQuery names, NoiseMark mark) =>
        mark.Kind != NoiseKind.Account
        && (
            QueryEvaluator.FindTerms(names, mark.Kind == NoiseKind.Hashtag ? "#" + mark.Text : mark.Text).Count > 0
            || PartsOf(names.Root).Any(word => word.Form == mark.Text)
        );

    private static IEnumerable<QueryWord> PartsOf(QueryNode node) =>
        node switch
        {
            PhraseNode phrase => phrase.Words,
            TermNode term => [term.Word],
            OrNode or => or.Children.SelectMany(PartsOf),
            _ => [],
        };

    private sealed class Tally(string shown)
    {
        public string Shown { get; } = shown;
        public long Posts { get; private set; }
        public long Idle { get; private set; }
        public string Example { get; private set; } = "";

        public void Add(bool isIdle, string text)
        {
            Posts++;
            if (!isIdle)
                return;
            Idle++;
            // The newest come first.
            if (Example.Length == 0)
                Example = text.Length <= LongestExample ? text : text[..LongestExample].TrimEnd() + "…";
        }
    }

    private sealed class ByMark : IEqualityComparer<(NoiseMark Mark, string Shown)>
    {
        public static ByMark Instance { get; } = new();

        public bool Equals((NoiseMark Mark, string Shown) x, (NoiseMark Mark, string Shown) y) => x.Mark == y.Mark;

        public int GetHashCode((NoiseMark Mark, string Shown) obj) => obj.Mark.GetHashCode();
    }
}
