using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Topics;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>
/// Writes which rows of lists want the posts that are kept. Takes them away with posts that are taken back, and moves those that ask
/// for what a correction changed.
/// </summary>
public sealed class KeepRows(StandingTopics topics) : IBatchStep, IRoomEventHandler
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        List<TopicRowMatch>? matches = null;
        foreach (var post in batch.Posts)
        {
            if (!post.IsKept || post.Rows is not { Count: > 0 } rows)
                continue;
            matches ??= [];
            foreach (var (topic, row) in rows)
            {
                matches.Add(
                    new TopicRowMatch
                    {
                        TopicId = topic,
                        TopicRowId = row,
                        CreatedAt = post.Incoming.CreatedAt,
                        PostId = post.Id,
                    }
                );
            }
        }
        if (matches is not null)
            await scope.Bulk.InsertAsync(ListTables.Match, matches, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        switch (roomEvent)
        {
            case PostsTakenBack { Posts: var posts }:
                await scope
                    .Db.TopicRowMatches.Where(match => posts.Contains(match.PostId))
                    .ExecuteDeleteAsync(cancellationToken)
                    .ConfigureAwait(false);
                break;
            case ReadingsCorrected { Readings: var readings }:
                foreach (var (before, after) in readings)
                    await MoveAsync(scope, before, after, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    private async ValueTask MoveAsync(WriteScope scope, PostReading before, PostReading after, CancellationToken cancellationToken)
    {
        var id = before.PostId;
        var stored = await (
            from post in scope.Db.Posts.AsNoTracking()
            join account in scope.Db.Accounts.AsNoTracking() on post.AccountId equals account.Id
            where post.Id == id
            select new { post, account }
        )
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        var asked = topics.Of(StoredDocument.Of(stored.post, stored.account, before)).Rows;
        var asks = topics.Of(StoredDocument.Of(stored.post, stored.account, after)).Rows;
        var gone = asked.Except(asks).Select(match => match.Row).ToList();
        // One that asks for something else of the post as well may hold it already: it is written anew.
        var fresh = asks.Except(asked).ToList();
        var moved = gone.Concat(fresh.Select(match => match.Row)).ToList();
        if (moved.Count == 0)
            return;
        await scope
            .Db.TopicRowMatches.Where(match => match.PostId == id && moved.Contains(match.TopicRowId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await scope
            .Bulk.InsertAsync(
                ListTables.Match,
                [
                    .. fresh.Select(match => new TopicRowMatch
                    {
                        TopicId = match.List,
                        TopicRowId = match.Row,
                        CreatedAt = stored.post.CreatedAt,
                        PostId = id,
                    }),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
