using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Listen.Rollups;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>A second delivery changes nothing but the counters, and the rollups by the difference. A source that sends no counters leaves them.</summary>
public sealed class CountAgain : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        var repeats = batch.Posts.Where(post => post is { IsPassed: false, IsRepeat: true } && post.Incoming.Counters != default).ToArray();
        if (repeats.Length == 0)
            return;
        var engagement = new Dictionary<PostId, long>();
        foreach (var network in repeats.GroupBy(post => post.Incoming.Network, StringComparer.Ordinal))
        {
            var newest = new Dictionary<string, PostCounters>(StringComparer.Ordinal);
            foreach (var post in network)
                newest[post.Incoming.ExternalId] = post.Incoming.Counters;
            foreach (var (id, before, after) in await ChangedAsync(scope, network.Key, newest, cancellationToken).ConfigureAwait(false))
            {
                await CountAsync(scope, id, after, cancellationToken).ConfigureAwait(false);
                if (before.Engagement != after.Engagement)
                    engagement[id] = after.Engagement - before.Engagement;
            }
        }
        if (engagement.Count > 0)
            await MoveRollupsAsync(scope, engagement, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask MoveRollupsAsync(
        WriteScope scope,
        Dictionary<PostId, long> engagement,
        CancellationToken cancellationToken
    )
    {
        var ids = engagement.Keys.ToList();
        var rows = await (
            from post in scope.Db.Posts.AsNoTracking()
            join reading in scope.Db.Readings.AsNoTracking() on post.Id equals reading.PostId
            where ids.Contains(post.Id)
            select new { post, reading }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var topics = (
            await scope
                .Db.TopicMatches.AsNoTracking()
                .Where(match => ids.Contains(match.PostId))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(match => match.PostId, match => match.TopicId);
        var counted = await Counted.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
        var rollup = new RollupDeltas();
        var terms = new TermTable();
        foreach (var row in rows)
            counted.Take(rollup, row.post, row.reading, topics[row.post.Id], terms, posts: 0, engagement[row.post.Id]);
        await rollup.WriteAsync(scope, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<List<(PostId Id, PostCounters Before, PostCounters After)>> ChangedAsync(
        WriteScope scope,
        string network,
        Dictionary<string, PostCounters> newest,
        CancellationToken cancellationToken
    )
    {
        var changed = new List<(PostId, PostCounters, PostCounters)>();
        await scope
            .QueryAsync(
                $"select id, external_id, likes, replies, reposts, views from post where network = @network and external_id {scope.Dialect.In("ids")}",
                [scope.Dialect.Value("network", network), scope.Dialect.List("ids", [.. newest.Keys])],
                reader =>
                {
                    var before = new PostCounters(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5));
                    var after = newest[reader.GetString(1)];
                    if (before != after)
                        changed.Add((new PostId(reader.GetInt64(0)), before, after));
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return changed;
    }

    private static async ValueTask CountAsync(WriteScope scope, PostId id, PostCounters after, CancellationToken cancellationToken) =>
        await scope
            .ExecuteAsync(
                "update post set likes = @likes, replies = @replies, reposts = @reposts, views = @views where id = @id",
                [
                    scope.Dialect.Value("likes", after.Likes),
                    scope.Dialect.Value("replies", after.Replies),
                    scope.Dialect.Value("reposts", after.Reposts),
                    scope.Dialect.Value("views", after.Views),
                    scope.Dialect.Value("id", id.Value),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
}
