using Muhatap.Core.Ids;

namespace Muhatap.Core.Triage;

/// <summary>Where a case goes and by when it must be answered.</summary>
public readonly record struct TriageDecision(
    Severity Severity,
    string Queue,
    int Priority,
    TimeSpan FirstAnswerWithin,
    PlaybookId? PlaybookId
);
