using Muhatap.Act.Webhooks;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>Ends a conversation. A later post about the same opens a new one; a reply to our answer wakes this one.</summary>
public static class CloseConversation
{
    public static Task RunAsync(Database database, UserId by, ConversationId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var opened = await OpenedConversation.LoadAsync(scope, id, by, cancellation).ConfigureAwait(false);
                if (opened.Conversation.Status == ConversationStatus.Closed)
                    return;
                opened.Conversation.Close(scope.Now);
                opened.Tell(EntryKind.Closed);
                await TellWebhooks.AddAsync(scope, WebhookEvent.Closed, [opened.Conversation], cancellation).ConfigureAwait(false);
            },
            cancellationToken
        );
}
