using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>
/// Holds a list whose rows changed against what is stored, as <see cref="MatchBack"/> does for one query: newest first, some hundred posts a
/// transaction, going on after a restart where it stood. All rows are asked at once, through the standing set: one changed row costs
/// as much as a hundred thousand, which is the reading of the posts.
/// </summary>
public static class MatchListsBack
{
    /// <summary>Works until no list has anything left to look at.</summary>
    public static async Task RunAsync(Database database, StandingTopics standing, CancellationToken cancellationToken)
    {
        while (await StepAsync(database, standing, cancellationToken).ConfigureAwait(false)) { }
    }

    private static async Task<bool> StepAsync(Database database, StandingTopics standing, CancellationToken cancellationToken)
    {
        Topic? list;
        await using (var db = database.Read())
            list = await db
                .Topics.OrderBy(row => row.Id)
                .FirstOrDefaultAsync(row => row.MatchBackFrom != null && row.IsList && row.IsActive, cancellationToken)
                .ConfigureAwait(false);
        if (list is null)
            return false;
        await database
            .WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                {
                    var current = await scope.Db.Topics.SingleOrDefaultAsync(row => row.Id == list.Id, cancellation).ConfigureAwait(false);
                    if (current?.MatchBackFrom is not { } from || !current.IsActive)
                        return;
                    current.MatchBackFrom = await HoldAgainstAsync(scope, list.Id, standing, from, cancellation).ConfigureAwait(false);
                    scope.Changed(ChangeKind.Topic, list.Id.Value);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return true;
    }

    private static async Task<PostId?> HoldAgainstAsync(
        WriteScope scope,
        TopicId list,
        StandingTopics standing,
        PostId from,
        CancellationToken cancellationToken
    )
    {
        var posts = await MatchBack.ReadAsync(scope, from, cancellationToken).ConfigureAwait(false);
        if (posts.Count == 0)
            return null;
        var ids = posts.ConvertAll(row => row.Post.Id);
        var held = (
            await scope
                .Db.TopicRowMatches.AsNoTracking()
                .Where(match => ids.Contains(match.PostId) && match.TopicId == list)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(match => match.PostId);
        var heldByList = (
            await scope
                .Db.TopicMatches.Where(match => ids.Contains(match.PostId) && match.TopicId == list)
                .Select(match => match.PostId)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToHashSet();
        var counted = await Counted.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
        var rollup = new RollupDeltas();
        var terms = new TermTable();
        var room = new List<long>();
        var fresh = new List<TopicMatch>();
        var freshRows = new List<TopicRowMatch>();
        var gone = new List<PostId>();
        var goneRows = new List<TopicRowMatch>();
        foreach (var (post, account, reading) in posts)
        {
            standing.MatchRows(list, StoredDocument.Of(post, account, reading), room);
            goneRows.AddRange(held[post.Id].Where(match => !room.Contains(match.TopicRowId.Value)));
            foreach (var row in room)
            {
                if (!held[post.Id].Any(match => match.TopicRowId.Value == row))
                    freshRows.Add(
                        new TopicRowMatch
                        {
                            TopicId = list,
                            TopicRowId = new TopicRowId(row),
                            CreatedAt = post.CreatedAt,
                            PostId = post.Id,
                        }
                    );
            }
            var wants = room.Count > 0;
            if (wants == heldByList.Contains(post.Id))
                continue;
            var sign = wants ? 1 : -1;
            counted.TakeOf(list, rollup, post, reading, terms, sign, sign * post.Counters.Engagement);
            if (wants)
                fresh.Add(
                    new TopicMatch
                    {
                        TopicId = list,
                        CreatedAt = post.CreatedAt,
                        PostId = post.Id,
                    }
                );
            else
                gone.Add(post.Id);
        }
        await scope.Bulk.InsertAsync(BulkTables.TopicMatch, fresh, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(ListTables.Match, freshRows, cancellationToken).ConfigureAwait(false);
        if (gone.Count > 0)
            await scope
                .Db.TopicMatches.Where(match => match.TopicId == list && gone.Contains(match.PostId))
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
        foreach (var row in goneRows.GroupBy(match => match.TopicRowId, match => match.PostId))
        {
            var ofRow = row.ToList();
            await scope
                .Db.TopicRowMatches.Where(match => match.TopicId == list && match.TopicRowId == row.Key && ofRow.Contains(match.PostId))
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        await rollup.WriteAsync(scope, cancellationToken).ConfigureAwait(false);
        return posts[^1].Post.Id;
    }
}
