using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Store;

namespace Muhatap.Listen.Topics;

/// <summary>The stored posts of the last days: all where there are few; of many, every so-many-th, so that looking takes no longer.</summary>
internal static class StoredSample
{
    private const int AtOnce = 1000;
    private const long MostLooked = 20_000;

    /// <summary>One post of how many is looked at.</summary>
    public static long Every(long stored) => Math.Max(1, (stored + MostLooked - 1) / MostLooked);

    /// <summary>Posts stored since a day.</summary>
    public static async Task<long> CountAsync(Database database, long from, CancellationToken cancellationToken)
    {
        var count = 0L;
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                "select count(*) from post where created_at >= @from",
                [database.Dialect.Value("from", LocalDay.Start(from).ToUnixTimeMilliseconds())],
                reader => count = reader.GetInt64(0),
                cancellationToken
            )
            .ConfigureAwait(false);
        return count;
    }

    /// <summary>Newest first, some hundred at a time.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<FeedRow>> ReadAsync(
        Database database,
        long from,
        long every,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ids = new List<PostId>();
        await using (var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false))
            await snapshot
                .QueryAsync(
                    "select id from post where created_at >= @from and id % @every = 0 order by created_at desc",
                    [database.Dialect.Value("from", LocalDay.Start(from).ToUnixTimeMilliseconds()), database.Dialect.Value("every", every)],
                    reader => ids.Add(new PostId(reader.GetInt64(0))),
                    cancellationToken
                )
                .ConfigureAwait(false);
        foreach (var chunk in ids.Chunk(AtOnce))
        {
            await using var db = database.Read();
            var rows = await (
                from post in db.Posts
                join reading in db.Readings on post.Id equals reading.PostId
                join account in db.Accounts on post.AccountId equals account.Id
                where chunk.Contains(post.Id)
                select new
                {
                    post,
                    account,
                    reading,
                }
            )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            yield return rows.ConvertAll(row => new FeedRow(row.post, row.account, row.reading));
        }
    }
}
