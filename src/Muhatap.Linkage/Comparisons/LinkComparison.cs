using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>Web addresses: equal, or on the same host.</summary>
internal sealed class LinkComparison(TermColumn column)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.7, TermAdjusted: true),
        new ComparisonLevel("host", 0.1),
        new ComparisonLevel("else", 0.2)
    )
{
    protected override int LevelOfDifferent(int a, int b) => Host(Column.Lexicon[a]).SequenceEqual(Host(Column.Lexicon[b])) ? 2 : 3;

    private static ReadOnlySpan<char> Host(ReadOnlySpan<char> link)
    {
        var slash = link.IndexOf('/');
        return slash < 0 ? link : link[..slash];
    }
}
