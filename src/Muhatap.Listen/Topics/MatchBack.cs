using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Rollups;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Topics;

/// <summary>
/// Holds a new or changed topic against what is stored, newest first, some hundred posts a transaction. How far it came is
/// written with each: a restart goes on from there, and the page shows it as progress. Matches the old query made and the new one
/// doesn't are taken back, rollups included.
/// </summary>
public static class MatchBack
{
    internal const int AtOnce = 300;

    /// <summary>Works until no topic has anything left to look at.</summary>
    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        while (await StepAsync(database, cancellationToken).ConfigureAwait(false)) { }
    }

    private static async Task<bool> StepAsync(Database database, CancellationToken cancellationToken)
    {
        Topic? topic;
        await using (var db = database.Read())
            topic = await db
                .Topics.OrderBy(row => row.Id)
                .FirstOrDefaultAsync(row => row.MatchBackFrom != null && !row.IsList, cancellationToken)
                .ConfigureAwait(false);
        if (topic is null)
            return false;
        var query = QueryParser.Parse(topic.Query).Query;
        await database
            .WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                {
                    var current = await scope.Db.Topics.SingleOrDefaultAsync(row => row.Id == topic.Id, cancellation).ConfigureAwait(false);
                    // Changed or removed since it was read: the next step sees it as it is now.
                    if (current?.MatchBackFrom is not { } from || current.Query != topic.Query)
                        return;
                    current.MatchBackFrom = query is null
                        ? null
                        : await HoldAgainstAsync(scope, current, query, from, cancellation).ConfigureAwait(false);
                    scope.Changed(ChangeKind.Topic, topic.Id.Value);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return true;
    }

    /// <summary>Returns where to go on, or null when the oldest post has been looked at.</summary>
    private static async Task<PostId?> HoldAgainstAsync(
        WriteScope scope,
        Topic topic,
        ListeningQuery query,
        PostId from,
        CancellationToken cancellationToken
    )
    {
        var posts = await ReadAsync(scope, from, cancellationToken).ConfigureAwait(false);
        if (posts.Count == 0)
            return null;
        var ids = posts.Select(row => row.Post.Id).ToList();
        var held = (
            await scope
                .Db.TopicMatches.Where(match => match.TopicId == topic.Id && ids.Contains(match.PostId))
                .Select(match => match.PostId)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToHashSet();
        var counted = await Counted.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
        var rollup = new RollupDeltas();
        var terms = new TermTable();
        var fresh = new List<TopicMatch>();
        var gone = new List<PostId>();
        foreach (var (post, account, reading) in posts)
        {
            var wants = QueryEvaluator.Matches(query, StoredDocument.Of(post, account, reading));
            if (wants == held.Contains(post.Id))
                continue;
            var sign = wants ? 1 : -1;
            counted.TakeOf(topic.Id, rollup, post, reading, terms, sign, sign * post.Counters.Engagement);
            if (!wants)
            {
                gone.Add(post.Id);
                continue;
            }
            fresh.Add(
                new TopicMatch
                {
                    TopicId = topic.Id,
                    CreatedAt = post.CreatedAt,
                    PostId = post.Id,
                }
            );
        }
        await scope.Bulk.InsertAsync(BulkTables.TopicMatch, fresh, cancellationToken).ConfigureAwait(false);
        if (gone.Count > 0)
        {
            await scope
                .Db.TopicMatches.Where(match => match.TopicId == topic.Id && gone.Contains(match.PostId))
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        await rollup.WriteAsync(scope, cancellationToken).ConfigureAwait(false);
        return posts[^1].Post.Id;
    }

    /// <summary>The next stored posts below a post, newest first.</summary>
    internal static async Task<List<(Post Post, Account Account, PostReading Reading)>> ReadAsync(
        WriteScope scope,
        PostId from,
        CancellationToken cancellationToken
    )
    {
        var below = from.Value;
        var ids = new List<PostId>(AtOnce);
        // EF can't compare typed ids by size, so the page of keys is asked for by hand.
        await scope
            .QueryAsync(
                $"select id from post where id < @below order by id desc limit {AtOnce}",
                [scope.Dialect.Value("below", below)],
                reader => ids.Add(new PostId(reader.GetInt64(0))),
                cancellationToken
            )
            .ConfigureAwait(false);
        var rows = await (
            from post in scope.Db.Posts.AsNoTracking()
            join account in scope.Db.Accounts.AsNoTracking() on post.AccountId equals account.Id
            join reading in scope.Db.Readings.AsNoTracking() on post.Id equals reading.PostId
            where ids.Contains(post.Id)
            select new
            {
                post,
                account,
                reading,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.OrderByDescending(row => row.post.Id.Value).Select(row => (row.post, row.account, row.reading))];
    }
}
