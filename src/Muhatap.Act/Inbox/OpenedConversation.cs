using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>One conversation being changed by one of us: loaded, and every act on it written into its history.</summary>
internal sealed class OpenedConversation
{
    private readonly WriteScope scope;
    private readonly UserId? by;

    private OpenedConversation(WriteScope scope, Conversation conversation, UserId? by)
    {
        this.scope = scope;
        this.by = by;
        Conversation = conversation;
    }

    public Conversation Conversation { get; }

    public static async Task<OpenedConversation> LoadAsync(
        WriteScope scope,
        ConversationId id,
        UserId? by,
        CancellationToken cancellationToken
    )
    {
        var conversation =
            await scope.Db.Conversations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("conversation.unknown", "There is no such conversation.");
        scope.Changed(ChangeKind.Conversation, id.Value);
        return new OpenedConversation(scope, conversation, by);
    }

    public void Tell(EntryKind kind, string? text = null, OutboundMessageId? message = null) =>
        scope.Db.ConversationEntries.Add(
            new ConversationEntry
            {
                Id = scope.Mint.Next<ConversationEntryId>(),
                ConversationId = Conversation.Id,
                Kind = kind,
                At = scope.Now,
                UserId = by,
                Text = text,
                MessageId = message,
            }
        );
}
