using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>What one system says about one customer, found again by the system's own id.</summary>
public sealed class SourceRecord
{
    /// <summary>The source of what our own people write on a record.</summary>
    public const string ByHand = "muhatap";

    /// <summary>The source of what a customer's own accounts say, once one of us accepted it.</summary>
    public const string FromProfile = "profile";

    public required SourceRecordId Id { get; init; }

    /// <summary>Whose it is now; a merge moves it, its undoing moves it back.</summary>
    public required CustomerId CustomerId { get; set; }

    public required string Source { get; init; }

    /// <summary>The sender's id of it: the key of a second delivery.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The latest instant for which the system has spoken.</summary>
    public required DateTimeOffset AsOf { get; set; }

    public required DateTimeOffset ReceivedAt { get; set; }

    /// <summary>How often it was delivered, repeats and late ones included.</summary>
    public int Deliveries { get; set; }

    /// <summary>Delivered by a system, and not written or accepted by one of us.</summary>
    public bool IsOfASystem => Source is not (ByHand or FromProfile);
}
