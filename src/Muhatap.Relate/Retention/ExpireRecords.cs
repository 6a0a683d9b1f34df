using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Retention;
using Muhatap.Relate.Erasure;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Retention;

/// <summary>
/// Records a system has not delivered for so long that their time has come. The card is worked out without them; a customer of whom
/// no record is left is deleted as if they had asked for it. Who still buys, calls or waits for an answer is left alone.
/// </summary>
public static class ExpireRecords
{
    public static async Task<long> CountAsync(Database database, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await Due(db, before, database.Clock.GetUtcNow()).LongCountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One transaction. Returns how many records went; 0 where none is left.</summary>
    public static Task<int> RunAsync(Database database, DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var due = await Due(scope.Db, before, scope.Now)
                    .AsNoTracking()
                    .OrderBy(row => row.Id)
                    .Take(most)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                var left = new List<CustomerId>();
                foreach (var customer in due.GroupBy(row => row.CustomerId))
                {
                    var ids = customer.Select(row => row.Id).ToList();
                    var hasMore = await scope
                        .Db.SourceRecords.AnyAsync(row => row.CustomerId == customer.Key && !ids.Contains(row.Id), cancellation)
                        .ConfigureAwait(false);
                    if (!hasMore)
                    {
                        await EraseCustomer.InScopeAsync(scope, by: null, customer.Key, "retention", cancellation).ConfigureAwait(false);
                        continue;
                    }
                    await scope.Db.SourceRecords.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                    left.Add(customer.Key);
                }
                if (left.Count > 0)
                {
                    var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                    await files.LoadAsync(left, cancellation).ConfigureAwait(false);
                    await files.SaveAsync(cancellation).ConfigureAwait(false);
                }
                return due.Count;
            },
            cancellationToken
        );

    /// <summary>Those that would go, for who counts or looks at them first.</summary>
    public static IQueryable<SourceRecord> Due(MuhatapDb db, DateTimeOffset before, DateTimeOffset now)
    {
        var held = db.LegalHolds.Where(LegalHold.Stands(now));
        return db.SourceRecords.Where(row =>
            row.ReceivedAt < before
            && row.Source != SourceRecord.ByHand
            && row.Source != SourceRecord.FromProfile
            && !held.Any(hold => hold.CustomerId == row.CustomerId)
            && !db.Activities.Any(act => act.CustomerId == row.CustomerId && act.At >= before)
            && !db.Conversations.Any(talk =>
                talk.CustomerId == row.CustomerId && (talk.Status != ConversationStatus.Closed || talk.LastPostAt >= before)
            )
        );
    }
}
