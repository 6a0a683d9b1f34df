using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>E-mail addresses: equal, the same local part elsewhere, slips of the finger, a similar local part.</summary>
internal sealed class EmailComparison(TermColumn column)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.72, TermAdjusted: true),
        new ComparisonLevel("local", 0.06),
        new ComparisonLevel("typo", 0.1),
        new ComparisonLevel("similar", 0.05),
        new ComparisonLevel("else", 0.07)
    )
{
    protected override int LevelOfDifferent(int a, int b)
    {
        var first = Column.Lexicon[a];
        var second = Column.Lexicon[b];
        Order(ref first, ref second);
        var local = first[..first.IndexOf('@')];
        var otherLocal = second[..second.IndexOf('@')];
        if (local.Length >= 3 && local.SequenceEqual(otherLocal))
            return 2;
        var similarity = JaroWinkler.Similarity(first, second);
        // In a local part of a few letters (initials) one other letter is another person.
        if (similarity >= 0.8 && local.Length >= 5 && EditDistance.Bounded(first, second, 3) <= (first.Length >= 16 ? 3 : 2))
            return 3;
        Order(ref local, ref otherLocal);
        return local.Length >= 4 && JaroWinkler.Similarity(local, otherLocal) >= 0.9 ? 4 : 5;
    }
}
