using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>Short texts: places, titles, anything without a kind of its own. Equal, close, similar.</summary>
internal sealed class TextComparison(TermColumn column)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.74, TermAdjusted: true),
        new ComparisonLevel("close", 0.1),
        new ComparisonLevel("similar", 0.05),
        new ComparisonLevel("else", 0.11)
    )
{
    protected override int LevelOfDifferent(int a, int b)
    {
        var first = Column.Lexicon[a];
        var second = Column.Lexicon[b];
        Order(ref first, ref second);
        var similarity = JaroWinkler.Similarity(first, second);
        if (similarity >= 0.92 || (first.Length >= 4 && similarity >= 0.75 && EditDistance.Bounded(first, second, 1) <= 1))
            return 2;
        return similarity >= 0.82 || (first.Length >= 6 && similarity >= 0.7 && EditDistance.Bounded(first, second, 2) <= 2) ? 3 : 4;
    }
}
