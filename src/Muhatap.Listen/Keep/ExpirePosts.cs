using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Posts;
using Muhatap.Core.Retention;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>
/// Posts whose time has come, by when they came to us: of people nobody knows, or notes of calls and answers to surveys. They go
/// as if their author had deleted them, with their share of the rollups. What stands in a conversation goes after that.
/// </summary>
public static class ExpirePosts
{
    public static async Task<long> CountAsync(
        Database database,
        RetentionKind kind,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        return await Due(db, kind, before, database.Clock.GetUtcNow()).LongCountAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One transaction. Returns how many went; 0 where none is left.</summary>
    public static Task<int> RunAsync(
        Database database,
        RetentionKind kind,
        DateTimeOffset before,
        int most,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var gone = await Due(scope.Db, kind, before, scope.Now)
                    .OrderBy(post => post.CreatedAt)
                    .Select(post => post.Id)
                    .Take(most)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                if (gone.Count > 0)
                    await TakeBack.RemoveAsync(scope, gone, cancellation).ConfigureAwait(false);
                return gone.Count;
            },
            cancellationToken
        );

    /// <summary>Those that would go, for who counts or looks at them first.</summary>
    public static IQueryable<Post> Due(MuhatapDb db, RetentionKind kind, DateTimeOffset before, DateTimeOffset now)
    {
        var held = db.LegalHolds.Where(LegalHold.Stands(now));
        var old = db.Posts.Where(post =>
            post.CreatedAt < before && post.ReceivedAt < before && !db.ConversationEntries.Any(entry => entry.PostId == post.Id)
        );
        return kind == RetentionKind.CallsAndSurveys
            ? old.Where(post =>
                post.Kind == PostKind.Note
                && !db.Accounts.Any(account => account.Id == post.AccountId && held.Any(hold => hold.CustomerId == account.CustomerId))
            )
            : old.Where(post =>
                post.Kind != PostKind.Note
                && db.Accounts.Any(account => account.Id == post.AccountId && account.CustomerId == null && !account.IsOurs)
            );
    }
}
