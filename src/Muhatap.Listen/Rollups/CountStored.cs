using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>Counts posts that an earlier version stored, or what it did not count of them, newest first, some hundred a transaction; how far it came is written with each.</summary>
public static class CountStored
{
    private const int AtOnce = 300;

    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        while (await database.WriteAsync(WritePriority.Batch, StepAsync, cancellationToken).ConfigureAwait(false)) { }
    }

    private static async Task<bool> StepAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        if (await scope.Db.TermRebuilds.AsNoTracking().FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } rebuild)
            return false;
        var ids = new List<PostId>(AtOnce);
        await scope
            .QueryAsync(
                $"select id from post where id < @below order by id desc limit {AtOnce}",
                [scope.Dialect.Value("below", rebuild.Below.Value)],
                reader => ids.Add(new PostId(reader.GetInt64(0))),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (ids.Count == 0)
        {
            await scope.ExecuteAsync("delete from term_rebuild ", [], cancellationToken).ConfigureAwait(false);
            return false;
        }
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
        var rollup = new RollupDeltas();
        var terms = new TermTable();
        foreach (var row in rows)
        {
            PostTerms.Fill(terms, row.post, row.reading);
            if (rebuild.Kind is { } only)
                terms.KeepOnly(only);
            rollup.AddToEverything(row.post, terms, 1, row.post.Counters.Engagement);
            foreach (var topic in topics[row.post.Id])
                rollup.Add(topic, row.post, terms, 1, row.post.Counters.Engagement);
        }
        await rollup.WriteAsync(scope, cancellationToken).ConfigureAwait(false);
        await scope
            .ExecuteAsync("update term_rebuild set below = @below", [scope.Dialect.Value("below", ids[^1].Value)], cancellationToken)
            .ConfigureAwait(false);
        return true;
    }
}
