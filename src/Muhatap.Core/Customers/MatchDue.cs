using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>A customer whose record changed and who is still to be compared with the others.</summary>
public sealed class MatchDue
{
    public required CustomerId CustomerId { get; init; }

    public required DateTimeOffset At { get; init; }
}
