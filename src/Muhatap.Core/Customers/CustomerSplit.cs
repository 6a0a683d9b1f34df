using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>A source record that stood with the wrong customer and became one of its own; can be taken back at any time.</summary>
public sealed class CustomerSplit
{
    public required SplitId Id { get; init; }

    /// <summary>Whose card it was on.</summary>
    public required CustomerId FromId { get; init; }

    /// <summary>Who it became.</summary>
    public required CustomerId MadeId { get; init; }

    public required SourceRecordId SourceRecordId { get; init; }

    /// <summary>What the record calls them.</summary>
    public required string MadeName { get; init; }

    public required UserId ByUserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public UserId? UndoneBy { get; set; }
}
