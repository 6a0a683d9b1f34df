using Muhatap.Core.Ids;

namespace Muhatap.Core.Conversations;

/// <summary>An entry that went from one conversation to another because their two customers became one; goes back when they part.</summary>
public sealed class JoinedEntry
{
    public required ConversationEntryId EntryId { get; init; }

    public required ConversationId FromId { get; init; }

    public required ConversationId IntoId { get; init; }

    public required MergeId MergeId { get; init; }
}
