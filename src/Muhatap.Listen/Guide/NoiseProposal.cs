namespace Muhatap.Listen.Guide;

/// <summary>A word or an account beside the name whose posts mostly say nothing to us.</summary>
/// <param name="Shown">As people write it.</param>
/// <param name="Posts">Posts with the name in which it stands, or which it wrote.</param>
/// <param name="Idle">Of these, those without a clear complaint, question, request, praise, idea or purchase, and without a strong feeling.</param>
/// <param name="Example">The newest of the idle ones.</param>
public sealed record NoiseProposal(NoiseMark Mark, string Shown, long Posts, long Idle, string Example);

/// <param name="Matched">Posts with the name that were looked at.</param>
/// <param name="Idle">Of these, those that say nothing to us.</param>
public sealed record NoiseProposals(long Matched, long Idle, IReadOnlyList<NoiseProposal> Rows)
{
    /// <summary>Of fewer posts nothing is proposed: what stands in three of ten is chance.</summary>
    public const long Least = 30;
}
