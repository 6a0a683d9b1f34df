using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Estimation;

/// <summary>How often each level occurs among pairs taken at random from two lists of records: the source of u.</summary>
internal static class LevelShares
{
    private const int MaximumPairs = 300_000;

    /// <summary>
    /// Shares by comparison and level (0 missing), adding up to 1, and how many pairs were looked at. Every pair where there are few; else an
    /// even, repeatable sample.
    /// </summary>
    public static (double[][] Shares, long Pairs) Of(Comparison[] comparisons, int[] left, int[] right)
    {
        var same = ReferenceEquals(left, right);
        var all = same ? (long)left.Length * (left.Length - 1) / 2 : (long)left.Length * right.Length;
        var sampled = Math.Min(all, MaximumPairs);
        var counts = comparisons.Select(comparison => new long[comparison.Levels.Count + 1]).ToArray();
        const int pieces = 16;
        Parallel.For(
            0,
            pieces,
            piece =>
            {
                var own = counts.Select(levels => new long[levels.Length]).ToArray();
                for (var k = sampled * piece / pieces; k < sampled * (piece + 1) / pieces; k++)
                {
                    var (a, b) = all <= MaximumPairs ? Nth(k, left.Length, right.Length, same) : Random(k, left.Length, right.Length, same);
                    for (var c = 0; c < comparisons.Length; c++)
                        own[c][comparisons[c].Level(left[a], right[b])]++;
                }
                for (var c = 0; c < counts.Length; c++)
                for (var level = 0; level < counts[c].Length; level++)
                    Interlocked.Add(ref counts[c][level], own[c][level]);
            }
        );
        return ([.. counts.Select(levels => levels.Select(count => count / (double)Math.Max(1, sampled)).ToArray())], sampled);
    }

    private static (int A, int B) Nth(long k, int left, int right, bool same)
    {
        if (!same)
            return ((int)(k / right), (int)(k % right));
        var a = (int)((2L * left - 1 - Math.Sqrt((2L * left - 1.0) * (2L * left - 1.0) - 8.0 * k)) / 2);
        while (Before(a + 1, left) <= k)
            a++;
        while (Before(a, left) > k)
            a--;
        return (a, (int)(k - Before(a, left)) + a + 1);
    }

    /// <summary>Pairs whose first record stands before the given one.</summary>
    private static long Before(int a, int count) => (long)a * (2L * count - a - 1) / 2;

    private static (int A, int B) Random(long k, int left, int right, bool same)
    {
        var hash = StableHash.Mix((ulong)k + 0x9E3779B97F4A7C15UL);
        var a = (int)((hash >> 32) * (ulong)left >> 32);
        if (!same)
            return (a, (int)((hash & 0xFFFFFFFF) * (ulong)right >> 32));
        var b = (int)((hash & 0xFFFFFFFF) * (ulong)(right - 1) >> 32);
        return (a, b >= a ? b + 1 : b);
    }
}
