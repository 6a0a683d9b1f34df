using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Topics;

/// <summary>Says who acts on what a topic brings: conversations that open through it from now on go there. Those open stay where they are.</summary>
public static class AssignTopic
{
    /// <exception cref="Refusal"><c>topic.unknown</c>.</exception>
    public static Task RunAsync(
        Database database,
        UserId? by,
        TopicId topic,
        UserId? owner,
        string? queue,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var held =
                    await scope.Db.Topics.SingleOrDefaultAsync(row => row.Id == topic, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("topic.unknown", "There is no such topic.");
                var wanted = string.IsNullOrWhiteSpace(queue) ? null : queue.Trim();
                if (held.OwnerId == owner && held.Queue == wanted)
                    return;
                (held.OwnerId, held.Queue) = (owner, wanted);
                scope.Audit(by, "topic.assigned", $"topic/{topic}", $"{owner} {wanted}".Trim());
                scope.Changed(ChangeKind.Topic, topic.Value);
            },
            cancellationToken
        );
}
