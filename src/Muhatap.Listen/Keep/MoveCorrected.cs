using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Rollups;
using Muhatap.Listen.Topics;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>
/// A corrected reading is counted as what it is now: its share of the rollups moves, and topics that ask for a mood, an intent or a
/// subject take the post in or let it go.
/// </summary>
public sealed class MoveCorrected(StandingTopics topics) : IRoomEventHandler
{
    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not ReadingsCorrected { Readings: var readings })
            return;
        var counted = await Counted.ReadAsync(scope, cancellationToken).ConfigureAwait(false);
        var rollup = new RollupDeltas();
        var terms = new TermTable();
        foreach (var (before, after) in readings)
        {
            var id = before.PostId;
            var row = await (
                from post in scope.Db.Posts.AsNoTracking()
                join account in scope.Db.Accounts.AsNoTracking() on post.AccountId equals account.Id
                where post.Id == id
                select new { post, account }
            )
                .SingleAsync(cancellationToken)
                .ConfigureAwait(false);
            var held = await scope
                .Db.TopicMatches.AsNoTracking()
                .Where(match => match.PostId == id)
                .Select(match => match.TopicId)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            counted.Take(rollup, row.post, before, held, terms, posts: -1, -row.post.Counters.Engagement);
            var wanted = await MatchAsync(scope, row.post, row.account, before, after, held, cancellationToken).ConfigureAwait(false);
            counted.Take(rollup, row.post, after, wanted, terms, posts: 1, row.post.Counters.Engagement);
            foreach (var topic in held.Union(wanted))
                scope.Changed(ChangeKind.Topic, topic.Value);
        }
        await rollup.WriteAsync(scope, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The topics that hold the post now. Only what the two readings answer differently is changed: a topic that holds it for another reason keeps it.</summary>
    private async ValueTask<List<TopicId>> MatchAsync(
        WriteScope scope,
        Post post,
        Account account,
        PostReading before,
        PostReading after,
        List<TopicId> held,
        CancellationToken cancellationToken
    )
    {
        var asked = topics.Of(StoredDocument.Of(post, account, before));
        var asks = topics.Of(StoredDocument.Of(post, account, after));
        var gone = asked.Topics.Except(asks.Topics).Intersect(held).ToList();
        var fresh = asks.Topics.Except(asked.Topics).Except(held).ToList();
        if (gone.Count > 0)
            await scope
                .Db.TopicMatches.Where(match => match.PostId == post.Id && gone.Contains(match.TopicId))
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
        await scope
            .Bulk.InsertAsync(
                BulkTables.TopicMatch,
                [
                    .. fresh.Select(topic => new TopicMatch
                    {
                        TopicId = topic,
                        CreatedAt = post.CreatedAt,
                        PostId = post.Id,
                    }),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. held.Except(gone), .. fresh];
    }
}
