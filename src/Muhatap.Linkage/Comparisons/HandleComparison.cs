using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>
/// Two handles: equal; equal but for separators; equal but for digits too; one inside the other; the same parts in another order or nearly the
/// same letters; similar.
/// </summary>
internal sealed class HandleComparison(TermColumn column)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.4, TermAdjusted: true),
        new ComparisonLevel("solid", 0.1),
        new ComparisonLevel("letters", 0.1),
        new ComparisonLevel("inside", 0.1),
        new ComparisonLevel("close", 0.1),
        new ComparisonLevel("similar", 0.08),
        new ComparisonLevel("else", 0.12)
    )
{
    protected override int LevelOfDifferent(int a, int b) => HandleSimilarity.Step(Column.Lexicon[a], Column.Lexicon[b]) + 1;
}
