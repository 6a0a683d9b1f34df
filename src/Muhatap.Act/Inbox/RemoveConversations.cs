using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>Deletes conversations with everything that stands in them, what we wrote included. The posts are Listen's.</summary>
internal static class RemoveConversations
{
    public static async Task RunAsync(WriteScope scope, List<ConversationId> ids, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        await db
            .JoinedEntries.Where(row => ids.Contains(row.FromId) || ids.Contains(row.IntoId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await db
            .ConversationEntries.Where(row => ids.Contains(row.ConversationId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await db
            .OutboundMessages.Where(row => ids.Contains(row.ConversationId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await db.Conversations.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        foreach (var id in ids)
            scope.Changed(ChangeKind.Conversation, id.Value);
    }
}
