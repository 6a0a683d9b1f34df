using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>Writes which rows of lists want the posts that are kept. Takes them away with posts that are taken back.</summary>
public sealed class KeepRows : IBatchStep, IRoomEventHandler
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
        if (roomEvent is PostsTakenBack { Posts: var posts })
            await scope
                .Db.TopicRowMatches.Where(match => posts.Contains(match.PostId))
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
    }
}
