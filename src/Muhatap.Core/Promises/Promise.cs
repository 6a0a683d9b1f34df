using Muhatap.Core.Ids;

namespace Muhatap.Core.Promises;

/// <summary>A sentence of an answer of ours in which we said we would do something. Its words stay with the answer, and are gone with it.</summary>
public sealed class Promise
{
    public required PromiseId Id { get; init; }

    public required OutboundMessageId MessageId { get; init; }

    public required PromiseKind Kind { get; init; }

    /// <summary>Where the sentence begins in the answer, in UTF-16 code units.</summary>
    public required int Starts { get; init; }

    public required int Length { get; init; }

    /// <summary>When the answer was sent.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>By when it is to be kept; null where the sentence says no time and nobody of us has set one.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public PromiseState State { get; set; }

    public UserId? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public bool IsOverdue(DateTimeOffset now) => State == PromiseState.Open && DueAt < now;

    public void Decide(PromiseState state, UserId by, DateTimeOffset now)
    {
        State = state;
        DecidedBy = by;
        DecidedAt = now;
    }

    /// <summary>What we did since keeps it, without anybody saying so.</summary>
    public void KeepBy(DateTimeOffset now)
    {
        State = PromiseState.Kept;
        DecidedBy = null;
        DecidedAt = now;
    }

    /// <summary>The sentence itself; empty where the answer no longer reads so.</summary>
    public string Of(string message) => Starts + Length <= message.Length ? message.Substring(Starts, Length) : "";
}
