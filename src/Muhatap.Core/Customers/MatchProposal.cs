using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>Two that may be one, with what speaks for and against. What was decided stays, so that it is never asked again.</summary>
public sealed class MatchProposal
{
    public required ProposalId Id { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>A customer; of two customers the one with the lower id.</summary>
    public required long LeftId { get; init; }

    /// <summary>The other customer, or the account.</summary>
    public required long RightId { get; init; }

    /// <summary>Bits: log2 of the odds that they are one, prior included.</summary>
    public required double Weight { get; set; }

    /// <summary>0 to 1.</summary>
    public required double Probability { get; set; }

    /// <summary>What deciding it is worth: how open the question is, times what hangs on it. The queue's order.</summary>
    public required double Worth { get; set; }

    /// <summary>The waterfall, as <see cref="EvidenceList"/> writes it. Holds no personal data.</summary>
    public required string Evidence { get; set; }

    public required ProposalState State { get; set; }

    /// <summary>Not shown before this.</summary>
    public DateTimeOffset? LaterUntil { get; set; }

    public UserId? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public required DateTimeOffset At { get; init; }

    public void Decide(ProposalState state, UserId? by, DateTimeOffset at)
    {
        State = state;
        DecidedBy = by;
        DecidedAt = at;
        LaterUntil = null;
    }
}
