using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage.Accounts;

/// <summary>"This account is this person's", with why. The evidence's weights (in bits) add up to the match weight.</summary>
public sealed record AccountMatch(int Person, int Account, IReadOnlyList<EvidenceStep> Evidence)
{
    public double Weight { get; } = Evidence.Sum(step => step.Weight);

    public double Probability => LinkageModel.Probability(Weight);
}
