using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>Wakes what was put away until now. Run by a background loop.</summary>
public static class WakeConversations
{
    private const int AtOnce = 100;

    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        await using (var db = database.Read())
        {
            var any = await db
                .Conversations.AnyAsync(row => row.Status == ConversationStatus.Snoozed && row.SnoozedUntil <= now, cancellationToken)
                .ConfigureAwait(false);
            if (!any)
                return;
        }
        await database
            .WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                {
                    var due = await scope
                        .Db.Conversations.Where(row => row.Status == ConversationStatus.Snoozed && row.SnoozedUntil <= now)
                        .OrderBy(row => row.SnoozedUntil)
                        .Take(AtOnce)
                        .Select(row => row.Id)
                        .ToListAsync(cancellation)
                        .ConfigureAwait(false);
                    foreach (var id in due)
                    {
                        var opened = await OpenedConversation.LoadAsync(scope, id, by: null, cancellation).ConfigureAwait(false);
                        opened.Conversation.Wake();
                        opened.Tell(EntryKind.Woken);
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
