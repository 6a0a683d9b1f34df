namespace Muhatap.Linkage.Scoring;

/// <summary>Two records, by their numbers (the lower one, or the first file's, on the left), with the match weight in bits, prior included.</summary>
public readonly record struct ScoredPair(int Left, int Right, float Weight)
{
    public double Probability => LinkageModel.Probability(Weight);
}
