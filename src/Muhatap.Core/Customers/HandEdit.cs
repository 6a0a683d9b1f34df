using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>
/// One of us corrected or added something on a customer's record: what, when, why, and why we may hold it. The value itself is a
/// statement of the record <see cref="SourceRecord.ByHand"/>; this is its history, and what it is taken back by.
/// </summary>
public sealed class HandEdit
{
    public const int LongestWhy = 400;

    public required HandEditId Id { get; init; }

    /// <summary>The record by hand it was written on; a merge moves that, and the edit with it.</summary>
    public required SourceRecordId SourceRecordId { get; init; }

    public required AttributeKind Kind { get; init; }

    /// <summary>In normal form; empty where somebody wrote that there is none.</summary>
    public required string Value { get; init; }

    /// <summary>In the writer's words; empty where none were asked for.</summary>
    public required string Why { get; init; }

    public required LegalBasis LegalBasis { get; init; }

    public required UserId ByUserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public UserId? UndoneBy { get; set; }
}
