using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Listen.Rollups;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>What its author deleted on the network goes here too: text, reading, matches, and its share of the rollups.</summary>
public sealed class TakeBack : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        if (batch.Deleted.Count == 0 && batch.DeletedAccounts.Count == 0)
            return;
        var gone = new List<PostId>();
        foreach (var network in batch.Deleted.GroupBy(post => post.Network, StringComparer.Ordinal))
        {
            await scope
                .QueryAsync(
                    $"select id from post where network = @network and external_id {scope.Dialect.In("ids")}",
                    [scope.Dialect.Value("network", network.Key), scope.Dialect.List("ids", [.. network.Select(post => post.ExternalId)])],
                    reader => gone.Add(new PostId(reader.GetInt64(0))),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        foreach (var network in batch.DeletedAccounts.GroupBy(account => account.Network, StringComparer.Ordinal))
        {
            await scope
                .QueryAsync(
                    $"select p.id from post p join account a on a.id = p.account_id where a.network = @network and a.key {scope.Dialect.In("keys")}",
                    [
                        scope.Dialect.Value("network", network.Key),
                        scope.Dialect.List("keys", [.. network.Select(account => account.ExternalId)]),
                    ],
                    reader => gone.Add(new PostId(reader.GetInt64(0))),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        if (gone.Count > 0)
            await RemoveAsync(scope, gone, cancellationToken).ConfigureAwait(false);
    }

    internal static async ValueTask RemoveAsync(WriteScope scope, List<PostId> gone, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var posts = await db
            .Posts.AsNoTracking()
            .Where(post => gone.Contains(post.Id))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var readings = await db
            .Readings.AsNoTracking()
            .Where(reading => gone.Contains(reading.PostId))
            .ToDictionaryAsync(reading => reading.PostId, cancellationToken)
            .ConfigureAwait(false);
        var matches = await db
            .TopicMatches.AsNoTracking()
            .Where(match => gone.Contains(match.PostId))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var counted = await Counted.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
        var topics = matches.ToLookup(match => match.PostId, match => match.TopicId);
        var rollup = new RollupDeltas();
        var terms = new TermTable();
        foreach (var post in posts)
        {
            if (!readings.TryGetValue(post.Id, out var reading))
                continue;
            counted.Take(rollup, post, reading, topics[post.Id], terms, posts: -1, -post.Counters.Engagement);
        }
        await rollup.WriteAsync(scope, cancellationToken).ConfigureAwait(false);
        await db.TopicMarks.Where(mark => gone.Contains(mark.PostId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.TopicMatches.Where(match => gone.Contains(match.PostId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Posts.Where(post => gone.Contains(post.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await scope.RaiseAsync(new PostsTakenBack(gone), cancellationToken).ConfigureAwait(false);
    }
}
