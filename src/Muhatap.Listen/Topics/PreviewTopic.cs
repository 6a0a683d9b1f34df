using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Listen.Topics;

/// <summary>
/// What a query would have brought from the last thirty stored days, before it is saved. Every post is looked at where there are few;
/// of many, every so-many-th of each day, and the counts are estimates.
/// </summary>
public static class PreviewTopic
{
    public const int Days = 30;
    private const int Samples = 20;
    private const int AtOnce = 1000;
    private const long MostLooked = 20_000;

    /// <summary>From this share on a query picks nothing out.</summary>
    private const double Everything = 0.8;
    private const long LeastLooked = 50;

    public static async Task<TopicPreview> RunAsync(Database database, ListeningQuery query, CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(database.Clock.GetUtcNow());
        var from = today - Days + 1;
        var stored = await CountAsync(database, from, cancellationToken).ConfigureAwait(false);
        var every = Math.Max(1, (stored + MostLooked - 1) / MostLooked);
        var days = new long[Days];
        var found = new List<FeedRow>();
        var matched = 0L;
        var looked = 0L;
        await foreach (var rows in ChunksAsync(database, from, every, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                looked++;
                if (!QueryEvaluator.Matches(query, StoredDocument.Of(row.Post, row.Account, row.Reading)))
                    continue;
                matched++;
                days[(int)Math.Clamp(LocalDay.Of(row.Post.CreatedAt) - from, 0, Days - 1)] += every;
                Keep(found, row, matched);
            }
        }
        return new TopicPreview(
            [.. days],
            matched * every,
            stored,
            IsEstimate: every > 1,
            IsEverything: looked >= LeastLooked && matched >= looked * Everything,
            [.. found.OrderByDescending(row => row.Post.CreatedAt)]
        );
    }

    /// <summary>Every match has the same chance to be among the samples (Vitter's algorithm R), and the same query gives the same ones.</summary>
    private static void Keep(List<FeedRow> samples, FeedRow row, long matched)
    {
        if (samples.Count < Samples)
        {
            samples.Add(row);
            return;
        }
        var place = (long)((ulong)row.Post.Id.Value * 0x9E3779B97F4A7C15 >> 1) % matched;
        if (place < Samples)
            samples[(int)place] = row;
    }

    private static async Task<long> CountAsync(Database database, long from, CancellationToken cancellationToken)
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

    private static async IAsyncEnumerable<IReadOnlyList<FeedRow>> ChunksAsync(
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

/// <param name="Days">Posts a day, oldest first; the last is today.</param>
/// <param name="Stored">All posts kept in these days.</param>
/// <param name="IsEstimate">Not every post was looked at.</param>
/// <param name="IsEverything">The query picks nothing out.</param>
/// <param name="Samples">At most twenty of the posts, newest first.</param>
public sealed record TopicPreview(
    IReadOnlyList<long> Days,
    long Matched,
    long Stored,
    bool IsEstimate,
    bool IsEverything,
    IReadOnlyList<FeedRow> Samples
);
