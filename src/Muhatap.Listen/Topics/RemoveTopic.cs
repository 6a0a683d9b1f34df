using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Topics;

/// <summary>Takes a topic away with its matches and counts. The posts stay: conversations and other topics stand on them.</summary>
public static class RemoveTopic
{
    public static Task RunAsync(Database database, StandingTopics standing, UserId by, TopicId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var db = scope.Db;
                if (await db.Topics.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false) == 0)
                    return;
                await db.TopicMatches.Where(row => row.TopicId == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await db.TopicRowMatches.Where(row => row.TopicId == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await db.TopicRowNames.Where(row => row.TopicId == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await db.TopicRows.Where(row => row.TopicId == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await db.TopicMarks.Where(row => row.TopicId == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await db.TermPackDeltas.Where(row => row.TopicId == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                await db.TermPacks.Where(row => row.TopicId == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                scope.Audit(by, "topic.removed", $"topic/{id}");
                scope.Changed(ChangeKind.Topic, id.Value);
                scope.AfterCommit(() => standing.Remove(id));
            },
            cancellationToken
        );
}
