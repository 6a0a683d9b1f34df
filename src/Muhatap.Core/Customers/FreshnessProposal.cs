using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>
/// What an account of a customer says now, where the record says otherwise or nothing. Only a proposal: the record changes when
/// one of us accepts it. The words are not copied: they stay with the post, and are gone with it.
/// </summary>
public sealed class FreshnessProposal
{
    public required FreshnessId Id { get; init; }

    public required CustomerId CustomerId { get; init; }

    public required AttributeKind Kind { get; init; }

    /// <summary>What the attribute would become.</summary>
    public required string Value { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>Where they said so; null where the profile itself shows it.</summary>
    public PostId? PostId { get; init; }

    /// <summary>When they said so, or when the profile was seen to.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    public required FreshnessState State { get; set; }

    /// <summary>Not shown before this.</summary>
    public DateTimeOffset? LaterUntil { get; set; }

    public UserId? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public required DateTimeOffset At { get; init; }
}
