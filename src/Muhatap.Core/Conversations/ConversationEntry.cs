using Muhatap.Core.Ids;

namespace Muhatap.Core.Conversations;

/// <summary>One thing that happened in a conversation, in the order of its ids.</summary>
public sealed class ConversationEntry
{
    public required ConversationEntryId Id { get; init; }

    public required ConversationId ConversationId { get; set; }

    public required EntryKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who of us did it; null where the person or the program did.</summary>
    public UserId? UserId { get; init; }

    public PostId? PostId { get; init; }

    public OutboundMessageId? MessageId { get; init; }

    /// <summary>A note's text; otherwise what a reader needs to know beside the kind (whom it was assigned to, until when).</summary>
    public string? Text { get; init; }
}
