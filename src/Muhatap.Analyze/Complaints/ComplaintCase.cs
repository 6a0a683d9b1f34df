using Muhatap.Analyze.Statistics;
using Muhatap.Core.Ids;

namespace Muhatap.Analyze.Complaints;

/// <summary>One complaint: a conversation with us that began with a complaining post.</summary>
public sealed record ComplaintCase
{
    public required ConversationId Id { get; init; }

    public required PostId PostId { get; init; }

    public required string Title { get; init; }

    public required AccountId AccountId { get; init; }

    public CustomerId? CustomerId { get; init; }

    /// <summary>The own brand its first post speaks of; null where it names none.</summary>
    public TopicId? Brand { get; init; }

    public required ComplaintKind Kind { get; init; }

    /// <summary>A code of the taxonomy, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The product of the company's own catalogue that the first post names, or null.</summary>
    public string? Product { get; init; }

    public required string Network { get; init; }

    /// <summary>The team.</summary>
    public required string Queue { get; init; }

    /// <summary>Whose it is; else who answered it first; else null.</summary>
    public UserId? Agent { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the customer said that it is solved, and never took it back.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    public SolvedWord SolvedBy { get; init; }

    /// <summary>The post in which the customer said so.</summary>
    public PostId? ConfirmedIn { get; init; }

    /// <summary>They named an order or their customer number.</summary>
    public bool SaidNumber { get; init; }

    /// <summary>The number its text shares with its copies; null for short texts.</summary>
    public long? Alike { get; init; }

    /// <summary>Posts of theirs in the conversation.</summary>
    public int Posts { get; init; }

    /// <summary>Hours to our first answer, or waited for it until now.</summary>
    public Lifetime Answer(DateTimeOffset now) => Life(AnsweredAt, now);

    /// <summary>Hours until the customer confirmed the solution, or without that until now.</summary>
    public Lifetime Solution(DateTimeOffset now) => Life(ConfirmedAt, now);

    /// <summary>What happened after <paramref name="now"/> is not known yet then.</summary>
    private Lifetime Life(DateTimeOffset? at, DateTimeOffset now) =>
        at is { } known && known <= now
            ? new(Math.Max(0, (known - WrittenAt).TotalHours), true)
            : new(Math.Max(0, (now - WrittenAt).TotalHours), false);
}
