using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>A customer whose golden record is to be worked out anew: what may be used of them changed.</summary>
public sealed class GoldenDue
{
    public required CustomerId CustomerId { get; init; }
}
