using Muhatap.Core.Ids;

namespace Muhatap.Core.Triage;

/// <summary>One row of the triage table: when it fits and what then holds. Rows are tried in their order; the first that fits decides.</summary>
public sealed class TriageRule
{
    public required TriageRuleId Id { get; init; }

    public required int Position { get; set; }

    /// <summary>The least severity it fits; null fits every.</summary>
    public Severity? MinSeverity { get; set; }

    /// <summary>The customer's own segment or one that is kept as a filter; null fits every, also somebody unknown.</summary>
    public string? Segment { get; set; }

    /// <summary>The subject's code; null fits every.</summary>
    public string? Subject { get; set; }

    public required string Queue { get; set; }

    /// <summary>1 is first, 4 is last.</summary>
    public required int Priority { get; set; }

    public required int FirstAnswerMinutes { get; set; }

    public PlaybookId? PlaybookId { get; set; }

    /// <summary>The last row fits everything and can't be taken away.</summary>
    public bool IsLast => MinSeverity is null && Segment is null && Subject is null;

    public bool Fits(Severity severity, string? segment, string? subject, IReadOnlyList<string>? kept = null) =>
        (MinSeverity is null || severity >= MinSeverity)
        && (
            Segment is null
            || string.Equals(Segment, segment, StringComparison.OrdinalIgnoreCase)
            || kept?.Contains(Segment, StringComparer.OrdinalIgnoreCase) == true
        )
        && (Subject is null || string.Equals(Subject, subject, StringComparison.Ordinal));
}
