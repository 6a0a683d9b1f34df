using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>A customer's name as it is found: folded, and once for each of its words with that word first.</summary>
public sealed class CustomerNameKey
{
    public required string Key { get; init; }

    public required CustomerId CustomerId { get; init; }
}
