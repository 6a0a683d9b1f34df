using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>Two customers that turned out to be one. Nothing is thrown away: what moved is listed, and can move back at any time.</summary>
public sealed class CustomerMerge
{
    public required MergeId Id { get; init; }

    /// <summary>Who stayed.</summary>
    public required CustomerId IntoId { get; init; }

    /// <summary>Who went; made again with the same id when the merge is undone.</summary>
    public required CustomerId FromId { get; init; }

    public required string FromName { get; init; }

    /// <summary>What the evidence said; null where somebody joined them without a proposal.</summary>
    public double? Probability { get; init; }

    /// <summary>The waterfall, as <see cref="EvidenceList"/> writes it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Null where a rule decided.</summary>
    public UserId? ByUserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public UserId? UndoneBy { get; set; }
}
