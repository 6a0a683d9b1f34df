using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>Numbers and codes (identifiers, phones, postcodes, house numbers): equal, one slip of the finger, the same ending or beginning.</summary>
/// <param name="shared">How many letters at the end (negative: at the beginning) tell "part", 0 for none.</param>
internal sealed class CodeComparison(TermColumn column, int shared)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.84, TermAdjusted: true),
        new ComparisonLevel("typo", 0.07),
        new ComparisonLevel("part", 0.02),
        new ComparisonLevel("else", 0.07)
    )
{
    protected override int LevelOfDifferent(int a, int b)
    {
        var first = Column.Lexicon[a];
        var second = Column.Lexicon[b];
        Order(ref first, ref second);
        // One digit more or less makes another house: a slip needs a code of some length.
        if (second.Length >= 3 && EditDistance.Bounded(first, second, 1) <= 1)
            return 2;
        return Shares(first, second) ? 3 : 4;
    }

    private bool Shares(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (shared == 0 || first.Length < Math.Abs(shared))
            return false;
        return shared > 0 ? first[^shared..].SequenceEqual(second[^shared..]) : first[..-shared].SequenceEqual(second[..-shared]);
    }
}
