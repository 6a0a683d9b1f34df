using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Retention;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>Conversations that were closed so long ago that their time has come; not those of customers under a legal hold.</summary>
public static class ExpireConversations
{
    public static async Task<long> CountAsync(Database database, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await Due(db, before, database.Clock.GetUtcNow()).LongCountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One transaction. Returns how many went; 0 where none is left.</summary>
    public static Task<int> RunAsync(Database database, DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var ids = await Due(scope.Db, before, scope.Now)
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .Take(most)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                if (ids.Count > 0)
                    await RemoveConversations.RunAsync(scope, ids, cancellation).ConfigureAwait(false);
                return ids.Count;
            },
            cancellationToken
        );

    /// <summary>Those that would go, for who counts or looks at them first.</summary>
    public static IQueryable<Conversation> Due(MuhatapDb db, DateTimeOffset before, DateTimeOffset now)
    {
        DateTimeOffset? closed = before;
        var held = db.LegalHolds.Where(LegalHold.Stands(now));
        return db.Conversations.Where(row =>
            row.Status == ConversationStatus.Closed
            && row.ClosedAt < closed
            && row.LastPostAt < before
            && !held.Any(hold => hold.CustomerId == row.CustomerId)
        );
    }
}
