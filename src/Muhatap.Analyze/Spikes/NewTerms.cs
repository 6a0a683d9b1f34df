using Muhatap.Text.Morphology;
using Muhatap.Text.Tokens;

namespace Muhatap.Analyze.Spikes;

/// <summary>Which words are said now and were not said before, by the likelihood ratio of the two rates (Dunning, 1993). Bounded memory.</summary>
internal sealed class NewTerms
{
    private const int MostTerms = 60_000;
    private const int MostRecent = 4000;
    private const int Shortest = 3;
    private const int StemLetters = 5;
    private readonly Dictionary<string, float> before = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, string Author, (string Folded, string Written)[] Terms)> recent = new();
    private float texts;

    public void Add(in SpikePost post)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in new Tokenizer(post.Text))
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Hashtag) || token.Length < Shortest)
                continue;
            var written = post.Text.Substring(token.Start, token.Length);
            terms.TryAdd(token.Kind == TokenKind.Hashtag ? written.ToLowerInvariant() : TermForm.Of(token.Kind, written), written);
        }
        recent.Enqueue((post.At, post.Author ?? "", [.. terms.Select(term => (term.Key, term.Value))]));
        if (recent.Count > MostRecent)
            Settle(recent.Dequeue().Terms);
    }

    /// <summary>What is older belongs to before.</summary>
    public void Advance(DateTimeOffset oldest)
    {
        while (recent.TryPeek(out var first) && first.At < oldest)
            Settle(recent.Dequeue().Terms);
    }

    /// <summary>The words of posts since an instant that were rare before, most telling first.</summary>
    public IReadOnlyList<string> Words(DateTimeOffset from, int most)
    {
        var now = new Dictionary<string, int>(StringComparer.Ordinal);
        var spellings = new List<(string Folded, string Written)>();
        var people = 0;
        foreach (var (_, _, terms) in Since(from).DistinctBy(p => (p.Author, p.Author.Length == 0 ? p.At : default)))
        {
            people++;
            spellings.AddRange(terms);
            foreach (var (term, _) in terms)
                now[term] = now.GetValueOrDefault(term) + 1;
        }
        return
        [
            .. now.Where(t => t.Value >= Math.Max(3, people / 20))
                .Select(t => (Term: t.Key, Score: Score(t.Value, people, before.GetValueOrDefault(t.Key), texts)))
                .Where(t => t.Score > 10)
                .Where(t => !Inflection.IsPlainVerb(t.Term))
                .OrderByDescending(t => t.Score)
                .ThenBy(t => t.Term, StringComparer.Ordinal)
                // Of the forms of one word (kesinti, kesintisi) the most telling speaks for all.
                .DistinctBy(t => t.Term[..Math.Min(StemLetters, t.Term.Length)], StringComparer.Ordinal)
                .Take(most)
                .Select(t => Spelling(t.Term, spellings)),
        ];
    }

    /// <summary>Who wrote most since an instant.</summary>
    public IReadOnlyList<string> Accounts(DateTimeOffset from, int most) =>
        [
            .. Since(from)
                .Where(p => p.Author.Length > 0)
                .CountBy(p => p.Author)
                .OrderByDescending(p => p.Value)
                .ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(p => p.Key),
        ];

    /// <summary>As most write it, which is how people expect to see it.</summary>
    private static string Spelling(string term, List<(string Folded, string Written)> spellings) =>
        spellings
            .Where(s => s.Folded == term)
            .CountBy(s => s.Written)
            .OrderByDescending(s => s.Value)
            .ThenByDescending(s => s.Key, StringComparer.Ordinal)
            .First()
            .Key;

    private IEnumerable<(DateTimeOffset At, string Author, (string Folded, string Written)[] Terms)> Since(DateTimeOffset from) =>
        recent.Where(p => p.At >= from);

    private void Settle((string Folded, string Written)[] terms)
    {
        texts++;
        foreach (var (term, _) in terms)
            before[term] = before.GetValueOrDefault(term) + 1;
        if (before.Count <= MostTerms)
            return;
        // Halved, so that what was never common leaves; rates stay as they are.
        texts /= 2;
        foreach (var (term, count) in before.ToList())
        {
            if (count < 2)
                before.Remove(term);
            else
                before[term] = count / 2;
        }
    }

    private static double Score(double now, double nowAll, double then, double thenAll)
    {
        var rate = (now + then) / (nowAll + thenAll);
        if (now / nowAll <= rate)
            return 0;
        return 2 * (now * Math.Log(now / (nowAll * rate)) + (then > 0 ? then * Math.Log(then / (thenAll * rate)) : 0));
    }
}
