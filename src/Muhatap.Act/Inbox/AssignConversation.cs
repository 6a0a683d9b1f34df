using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>Gives a conversation to one of us, or (null) back to the queue.</summary>
public static class AssignConversation
{
    public static Task RunAsync(Database database, UserId by, ConversationId id, UserId? to, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (
                    to is { } user
                    && !await scope.Db.Users.AnyAsync(row => row.Id == user && row.IsActive, cancellation).ConfigureAwait(false)
                )
                    throw new Refusal("user.unknown", "There is no such active person.", "assignee");
                var opened = await OpenedConversation.LoadAsync(scope, id, by, cancellation).ConfigureAwait(false);
                if (opened.Conversation.AssigneeId == to)
                    return;
                opened.Conversation.AssignTo(to);
                opened.Tell(EntryKind.Assigned, to?.ToString());
            },
            cancellationToken
        );
}
