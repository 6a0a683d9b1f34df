using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>One thing a system says about a customer, since when, and why we may hold it.</summary>
public sealed class SourceAttribute
{
    public required SourceRecordId SourceRecordId { get; init; }

    public required AttributeKind Kind { get; init; }

    /// <summary>In normal form; empty where the system says there is none.</summary>
    public required string Value { get; init; }

    /// <summary>As of when the system says so. A later delivery of the same value leaves it: the value is as old as it is.</summary>
    public required DateTimeOffset At { get; init; }

    public required LegalBasis LegalBasis { get; init; }
}
