namespace Muhatap.Demo.Telling;

/// <summary>A row the triage table may start with; the first row that fits, from the top, decides.</summary>
/// <param name="Intent">complaint, question …; null fits any. Likewise <paramref name="Subject"/> and <paramref name="Segment"/>.</param>
/// <param name="MinUrgency">0..1.</param>
/// <param name="Priority">1 (now) to 4.</param>
/// <param name="FirstAnswerMinutes">Time to the first answer.</param>
public sealed record TriageSuggestion(
    string? Intent,
    string? Subject,
    string? Segment,
    float MinUrgency,
    string Queue,
    int Priority,
    int FirstAnswerMinutes,
    string? Playbook
);
