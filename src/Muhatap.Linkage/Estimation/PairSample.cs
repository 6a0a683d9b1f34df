using System.Runtime.InteropServices;
using Muhatap.Linkage.Blocking;
using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Estimation;

/// <summary>The levels of an even, repeatable sample of the planned pairs: what EM learns from.</summary>
internal sealed class PairSample
{
    private const long Target = 400_000;

    private PairSample(int width) => Width = width;

    /// <summary>Comparisons per pair.</summary>
    public int Width { get; }

    public List<byte> Levels { get; } = [];

    public List<(int Left, int Right)> Pairs { get; } = [];

    /// <summary>How many planned pairs each one stands for.</summary>
    public double Scale { get; private set; }

    public static PairSample Of(PairSource source, Comparison[] comparisons)
    {
        var share = Math.Min(1, Target / (double)Math.Max(1, source.Count));
        var threshold = share >= 1 ? ulong.MaxValue : (ulong)(share * ulong.MaxValue);
        var parts = source.ForEach(
            () => new PairSample(comparisons.Length),
            (part, left, right) => part.Take(comparisons, left, right, threshold)
        );
        var sample = new PairSample(comparisons.Length) { Scale = 1 / share };
        // In the records' order, whichever worker came first.
        var order = parts.SelectMany((part, number) => part.Pairs.Select((pair, row) => (pair, number, row))).ToArray();
        Array.Sort(order, static (a, b) => a.pair.CompareTo(b.pair));
        foreach (var (pair, number, row) in order)
        {
            sample.Pairs.Add(pair);
            sample.Levels.AddRange(CollectionsMarshal.AsSpan(parts[number].Levels).Slice(row * sample.Width, sample.Width));
        }
        return sample;
    }

    private void Take(Comparison[] comparisons, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ulong threshold)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (StableHash.Mix(((ulong)left[i] << 32) | (uint)right[i]) > threshold)
                continue;
            Pairs.Add((left[i], right[i]));
            foreach (var comparison in comparisons)
                Levels.Add((byte)comparison.Level(left[i], right[i]));
        }
    }
}
