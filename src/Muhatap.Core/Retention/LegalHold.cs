using System.Linq.Expressions;
using Muhatap.Core.Ids;

namespace Muhatap.Core.Retention;

/// <summary>Nothing of this customer is deleted while it stands: a lawsuit, an inquiry.</summary>
public sealed class LegalHold
{
    public const int LongestReason = 400;

    public required LegalHoldId Id { get; init; }

    public required CustomerId CustomerId { get; set; }

    public required string Reason { get; init; }

    /// <summary>Null until somebody lifts it.</summary>
    public DateTimeOffset? Until { get; init; }

    public required UserId ByUserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? LiftedAt { get; set; }

    public UserId? LiftedBy { get; set; }

    /// <summary>Whether it holds anything back at an instant, for queries.</summary>
    public static Expression<Func<LegalHold, bool>> Stands(DateTimeOffset now)
    {
        DateTimeOffset? at = now;
        return hold => hold.LiftedAt == null && (hold.Until == null || hold.Until > at);
    }
}
