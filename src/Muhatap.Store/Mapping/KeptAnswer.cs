using Muhatap.Core.Ids;

namespace Muhatap.Store.Mapping;

/// <summary>What a write with an <c>Idempotency-Key</c> was answered, given again when the same is asked again.</summary>
public sealed class KeptAnswer
{
    public required UserId UserId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key on another request is an error.</summary>
    public required string RequestHash { get; init; }

    public required int Status { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset At { get; init; }
}
