using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>A few values shared by many: equal or not.</summary>
internal sealed class CategoryComparison(TermColumn column)
    : Comparison(column, new ComparisonLevel("exact", 0.9, TermAdjusted: true), new ComparisonLevel("else", 0.1))
{
    protected override int LevelOfDifferent(int a, int b) => 2;
}
