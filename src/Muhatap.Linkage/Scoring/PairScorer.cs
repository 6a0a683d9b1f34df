using Muhatap.Linkage.Blocking;

namespace Muhatap.Linkage.Scoring;

/// <summary>Scores all planned pairs and keeps those over a weight.</summary>
internal static class PairScorer
{
    /// <summary>The pairs at or over <paramref name="minimumWeight"/>, in the records' order.</summary>
    public static List<ScoredPair> Score(PairSource source, LinkageModel model, double minimumWeight)
    {
        var parts = source.ForEach(() => new List<ScoredPair>(), (kept, left, right) => Score(model, minimumWeight, kept, left, right));
        var pairs = parts.Count == 1 ? parts[0] : [.. parts.SelectMany(part => part)];
        pairs.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        return pairs;
    }

    private static void Score(
        LinkageModel model,
        double minimumWeight,
        List<ScoredPair> kept,
        ReadOnlySpan<int> left,
        ReadOnlySpan<int> right
    )
    {
        for (var i = 0; i < left.Length; i++)
        {
            var weight = model.Score(left[i], right[i]);
            if (weight >= minimumWeight)
                kept.Add(new ScoredPair(left[i], right[i], (float)weight));
        }
    }
}
