namespace Muhatap.Linkage.Scoring;

/// <summary>Scores all compared pairs and keeps those over a weight.</summary>
internal static class PairScorer
{
    /// <summary>The pairs at or over <paramref name="minimumWeight"/>, in the records' order.</summary>
    public static List<ScoredPair> Score(ComparedPairs compared, LinkageModel model, double minimumWeight)
    {
        var parts = new List<ScoredPair>[compared.Runs.Count];
        Parallel.For(0, parts.Length, number => parts[number] = Score(compared.Runs[number], compared.Width, model, minimumWeight));
        List<ScoredPair> pairs = [.. parts.SelectMany(part => part)];
        pairs.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        return pairs;
    }

    private static List<ScoredPair> Score(ComparedPairs.Run run, int width, LinkageModel model, double minimumWeight)
    {
        var kept = new List<ScoredPair>();
        for (var i = 0; i < run.Left.Length; i++)
        {
            var weight = model.Score(run.Left[i], run.Right[i], run.Levels.AsSpan(i * width, width));
            if (weight >= minimumWeight)
                kept.Add(new ScoredPair(run.Left[i], run.Right[i], (float)weight));
        }
        return kept;
    }
}
