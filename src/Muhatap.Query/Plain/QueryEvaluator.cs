using Muhatap.Query.Documents;
using Muhatap.Query.Syntax;
using Muhatap.Query.Words;

namespace Muhatap.Query.Plain;

/// <summary>
/// Answers one query about one document by walking the query's nodes, the plain way: what the standing-query set answers faster for many
/// queries at once, and is held equal to by a property test. Good for rules, previews and highlighting.
/// </summary>
public static class QueryEvaluator
{
    /// <summary>True where the document fits. What is not known yet (no reading, no customer) holds for nothing.</summary>
    public static bool Matches(ListeningQuery query, MatchDocument document) => Evaluate(query, document, could: false);

    /// <summary>False where the document can't fit whatever its reading and its customer will turn out to be.</summary>
    public static bool CouldMatch(ListeningQuery query, MatchDocument document) => Evaluate(query, document, could: true);

    /// <summary>What to highlight: where the words that the query looks for stand in <paramref name="text"/>, ascending, without overlaps.</summary>
    /// <returns>UTF-16 code units.</returns>
    public static IReadOnlyList<(int Start, int Length)> FindTerms(ListeningQuery query, string text)
    {
        var plain = new PlainDocument(title: null, text);
        var found = new List<(int Start, int Length)>();
        Collect(query.Root, plain, found);
        found.Sort();
        var merged = new List<(int Start, int Length)>();
        foreach (var (start, length) in found)
        {
            if (merged.Count > 0 && start < merged[^1].Start + merged[^1].Length)
            {
                var end = Math.Max(merged[^1].Start + merged[^1].Length, start + length);
                merged[^1] = (merged[^1].Start, end - merged[^1].Start);
            }
            else
                merged.Add((start, length));
        }
        return merged;
    }

    private static bool Evaluate(ListeningQuery query, MatchDocument document, bool could) =>
        Holds(query.Root, document, new PlainDocument(document.Post.Title, document.Post.Text), could, wanted: true);

    /// <summary>Whether a node holds.</summary>
    /// <param name="wanted">False below an odd number of NOTs: there, what is not known must not hold for the whole to be possible.</param>
    private static bool Holds(QueryNode node, MatchDocument document, PlainDocument plain, bool could, bool wanted) =>
        node switch
        {
            NotNode not => !Holds(not.Child, document, plain, could, !wanted),
            AndNode and => and.Children.All(child => Holds(child, document, plain, could, wanted)),
            OrNode or => or.Children.Any(child => Holds(child, document, plain, could, wanted)),
            FieldNode field => FieldCondition.Holds(field, document) ?? (could && wanted),
            _ => Spans(node, plain).Count > 0,
        };

    private static List<WordSpan> Spans(QueryNode node, PlainDocument plain)
    {
        switch (node)
        {
            case TermNode term:
                return plain.Positions(term.Word, term.Zone).ConvertAll(position => new WordSpan(position, position));
            case PhraseNode { Slop: null } phrase:
                return SpanAlgebra.Phrase([.. phrase.Words.Select(word => plain.Positions(word, phrase.Zone))]);
            case PhraseNode phrase:
                var parts = phrase.Words.GroupBy(word => (word.Kind, word.Form)).ToList();
                return SpanAlgebra.Loose(
                    [.. parts.Select(part => plain.Positions(part.First(), phrase.Zone))],
                    [.. parts.Select(part => part.Count())],
                    phrase.Slop.Value
                );
            case NearNode near:
                return SpanAlgebra.Near(Spans(near.Left, plain), Spans(near.Right, plain), near.Distance, near.Ordered);
            case OrNode or:
                return [.. or.Children.SelectMany(child => Spans(child, plain)).Distinct()];
            default:
                throw new ArgumentException("Only words, phrases, NEAR and OR groups of them have places.", nameof(node));
        }
    }

    private static void Collect(QueryNode node, PlainDocument plain, List<(int Start, int Length)> found)
    {
        switch (node)
        {
            case TermNode term:
                found.AddRange(plain.Find(term.Word, Zone.Anywhere).Select(occurrence => (occurrence.Start, occurrence.Length)));
                break;
            case PhraseNode phrase:
                var places = Spans(new PhraseNode(phrase.Words, phrase.Slop, Zone.Anywhere, 0, 0), plain);
                foreach (var occurrence in phrase.Words.SelectMany(word => plain.Find(word, Zone.Anywhere)))
                {
                    if (places.Exists(place => occurrence.Position >= place.First && occurrence.Position <= place.Last))
                        found.Add((occurrence.Start, occurrence.Length));
                }
                break;
            case NearNode near:
                Collect(near.Left, plain, found);
                Collect(near.Right, plain, found);
                break;
            case AndNode and:
                foreach (var child in and.Children)
                    Collect(child, plain, found);
                break;
            case OrNode or:
                foreach (var child in or.Children)
                    Collect(child, plain, found);
                break;
        }
    }
}
