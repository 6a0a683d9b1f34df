using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Webhooks;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>Takes a closing back.</summary>
public static class ReopenConversation
{
    public static Task RunAsync(Database database, UserId by, ConversationId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var opened = await OpenedConversation.LoadAsync(scope, id, by, cancellation).ConfigureAwait(false);
                var conversation = opened.Conversation;
                if (conversation.Status != ConversationStatus.Closed)
                    return;
                var key = MatterKey.Of(conversation.PersonId, conversation.Matter);
                if (await scope.Db.Conversations.AnyAsync(row => row.OpenKey == key, cancellation).ConfigureAwait(false))
                    throw new Refusal("conversation.another_open", "Another conversation with this person about the same is open.");
                conversation.Reopen();
                opened.Tell(EntryKind.Reopened);
                await TellWebhooks.AddAsync(scope, WebhookEvent.Reopened, [conversation], cancellation).ConfigureAwait(false);
            },
            cancellationToken
        );
}
