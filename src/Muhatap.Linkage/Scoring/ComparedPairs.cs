using Muhatap.Linkage.Blocking;
using Muhatap.Linkage.Comparisons;

namespace Muhatap.Linkage.Scoring;

/// <summary>
/// Every planned pair with the levels its comparisons gave. Comparing is what costs; parameters change between the rounds of a run and levels do not,
/// so each pair is compared once. Memory: 8 bytes a pair and one a comparison.
/// </summary>
internal sealed class ComparedPairs
{
    /// <summary>Some thousands of pairs; a pair's levels stand side by side.</summary>
    internal readonly record struct Run(int[] Left, int[] Right, byte[] Levels);

    private ComparedPairs(int width, List<Run> runs)
    {
        Width = width;
        Runs = runs;
    }

    /// <summary>Comparisons per pair.</summary>
    public int Width { get; }

    /// <summary>In no order: whichever worker was first.</summary>
    public List<Run> Runs { get; }

    public long Count => Runs.Sum(run => (long)run.Left.Length);

    public static ComparedPairs Of(PairSource source, Comparison[] comparisons)
    {
        var parts = source.ForEach(() => new List<Run>(), (runs, left, right) => runs.Add(Compare(comparisons, left, right)));
        return new ComparedPairs(comparisons.Length, [.. parts.SelectMany(part => part)]);
    }

    private static Run Compare(Comparison[] comparisons, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var levels = new byte[left.Length * comparisons.Length];
        // Column by column: one comparison's values and code stay near the processor.
        for (var c = 0; c < comparisons.Length; c++)
        {
            var comparison = comparisons[c];
            for (int i = 0, place = c; i < left.Length; i++, place += comparisons.Length)
                levels[place] = (byte)comparison.Level(left[i], right[i]);
        }
        return new Run(left.ToArray(), right.ToArray(), levels);
    }
}
