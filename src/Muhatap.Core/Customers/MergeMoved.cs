using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>One row that a merge moved from one customer to the other.</summary>
public sealed class MergeMoved
{
    public required MergeId MergeId { get; init; }

    public required MovedKind Kind { get; init; }

    public required long RowId { get; init; }
}
