using Muhatap.Core.Ids;

namespace Muhatap.Core.Retention;

/// <summary>One run of a retention rule: when, what was older than when, and how many rows went. Counts only.</summary>
public sealed class RetentionRun
{
    public required RetentionRunId Id { get; init; }

    public required RetentionKind Kind { get; init; }

    /// <summary>What came before this went.</summary>
    public required DateTimeOffset Before { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, or where a stop of the program cut it off: then it goes on.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>So far.</summary>
    public required long Removed { get; set; }
}
