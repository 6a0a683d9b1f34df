using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>Who follows, mentions or answers whom; kept from the first day because it can't be fetched later.</summary>
public sealed class Edge
{
    public required AccountId FromAccountId { get; init; }

    public required EdgeKind Kind { get; init; }

    public required string Network { get; init; }

    /// <summary>The other side's key: the network's id or the folded handle. There need not be an account for it.</summary>
    public required string ToKey { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset LastAt { get; set; }

    public required long Count { get; set; }
}
