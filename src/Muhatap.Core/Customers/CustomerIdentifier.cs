using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;

namespace Muhatap.Core.Customers;

/// <summary>Something on a customer's record that tells them from others, in its normal form (<see cref="IdentifierForm"/>).</summary>
public sealed class CustomerIdentifier
{
    public required CustomerIdentifierId Id { get; init; }

    public required CustomerId CustomerId { get; init; }

    public required IdentifierKind Kind { get; init; }

    public required string Value { get; init; }

    public required string Source { get; init; }

    public required LegalBasis LegalBasis { get; init; }

    public required DateTimeOffset At { get; init; }
}
