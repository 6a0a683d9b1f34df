using Muhatap.Core.Ids;

namespace Muhatap.Core.Activities;

/// <summary>One act as we hold it. Its key outside is (network, external id).</summary>
public sealed class Activity
{
    public required ActivityId Id { get; init; }

    public required string Network { get; init; }

    public required string ExternalId { get; init; }

    public required ActivityKind Kind { get; init; }

    public AccountId? AccountId { get; init; }

    public CustomerId? CustomerId { get; set; }

    public string? Target { get; init; }

    public string? Place { get; init; }

    public long? AmountMinor { get; init; }

    public string? Currency { get; init; }

    /// <summary>Whatever else the sender gave, a JSON object.</summary>
    public string? Data { get; init; }

    public required DateTimeOffset At { get; init; }
}
