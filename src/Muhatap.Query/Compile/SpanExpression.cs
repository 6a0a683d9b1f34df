using Muhatap.Query.Words;

namespace Muhatap.Query.Compile;

/// <summary>Something with places in a text.</summary>
internal abstract class SpanExpression
{
    /// <summary>As <see cref="Leaf.Required"/>.</summary>
    internal abstract IReadOnlyList<IReadOnlyList<WeighedTerm>> Required { get; }

    internal abstract List<WordSpan> Find(TermPositions terms);
}

internal sealed class WordExpression(WeighedTerm word) : SpanExpression
{
    internal override IReadOnlyList<IReadOnlyList<WeighedTerm>> Required =>
        [
            [word],
        ];

    internal override List<WordSpan> Find(TermPositions terms) =>
        terms.Of(word.Term).ConvertAll(position => new WordSpan(position, position));
}

/// <summary>A phrase.</summary>
/// <param name="slop">Null for a phrase side by side and in order.</param>
internal sealed class PhraseExpression(IReadOnlyList<WeighedTerm> words, int? slop) : SpanExpression
{
    internal override IReadOnlyList<IReadOnlyList<WeighedTerm>> Required => [.. words.Select(word => (IReadOnlyList<WeighedTerm>)[word])];

    internal override List<WordSpan> Find(TermPositions terms)
    {
        if (slop is null)
            return SpanAlgebra.Phrase([.. words.Select(word => terms.Of(word.Term))]);
        var parts = words.GroupBy(word => word.Term).ToList();
        return SpanAlgebra.Loose([.. parts.Select(part => terms.Of(part.Key))], [.. parts.Select(part => part.Count())], slop.Value);
    }
}

internal sealed class NearExpression(SpanExpression left, SpanExpression right, int distance, bool ordered) : SpanExpression
{
    internal override IReadOnlyList<IReadOnlyList<WeighedTerm>> Required => [.. left.Required, .. right.Required];

    internal override List<WordSpan> Find(TermPositions terms)
    {
        var before = left.Find(terms);
        return before.Count == 0 ? before : SpanAlgebra.Near(before, right.Find(terms), distance, ordered);
    }
}

internal sealed class EitherExpression(IReadOnlyList<SpanExpression> sides) : SpanExpression
{
    // One of all the sides' rarest lists.
    internal override IReadOnlyList<IReadOnlyList<WeighedTerm>> Required =>
        [
            [.. sides.SelectMany(side => side.Required.MinBy(list => list.Sum(term => term.Share))!)],
        ];

    internal override List<WordSpan> Find(TermPositions terms) => [.. sides.SelectMany(side => side.Find(terms)).Distinct()];
}
