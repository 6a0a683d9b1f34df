using Muhatap.Core.Conversations;
using Muhatap.Core.Triage;

namespace Muhatap.Web.Pages.Inbox;

/// <summary>One line of the queue.</summary>
public sealed record QueueRow(
    long Id,
    string Title,
    string Network,
    string Matter,
    ConversationStatus Status,
    int Priority,
    Severity Severity,
    DateTimeOffset? DueAt,
    DateTimeOffset LastPostAt,
    int PostCount,
    string Who,
    string? Segment,
    string? Assignee
);
