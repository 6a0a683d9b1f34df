using Muhatap.Core.Ids;

namespace Muhatap.Core.Auditing;

/// <summary>Who did what to which record, when. Never changed.</summary>
public sealed class AuditEntry
{
    public required AuditEntryId Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null where the program itself did it.</summary>
    public UserId? UserId { get; init; }

    /// <summary>A verb in the past: <c>customer.linked</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to: <c>account/123</c>.</summary>
    public required string Subject { get; init; }

    public string? Detail { get; init; }
}
