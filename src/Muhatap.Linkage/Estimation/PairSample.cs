using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Scoring;

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

    public static PairSample Of(ComparedPairs compared)
    {
        var share = Math.Min(1, Target / (double)Math.Max(1, compared.Count));
        var threshold = share >= 1 ? ulong.MaxValue : (ulong)(share * ulong.MaxValue);
        var taken = new List<(int Left, int Right, int Run, int Row)>();
        for (var number = 0; number < compared.Runs.Count; number++)
        {
            var run = compared.Runs[number];
            for (var i = 0; i < run.Left.Length; i++)
                if (StableHash.Mix(((ulong)run.Left[i] << 32) | (uint)run.Right[i]) <= threshold)
                    taken.Add((run.Left[i], run.Right[i], number, i));
        }
        // In the records' order, whichever worker came first.
        taken.Sort();
        var sample = new PairSample(compared.Width) { Scale = 1 / share };
        foreach (var (left, right, number, row) in taken)
        {
            sample.Pairs.Add((left, right));
            sample.Levels.AddRange(compared.Runs[number].Levels.AsSpan(row * sample.Width, sample.Width));
        }
        return sample;
    }
}
