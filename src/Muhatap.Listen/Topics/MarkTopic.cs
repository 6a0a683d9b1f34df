using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Topics;

/// <summary>Keeps what one of us said about samples of a topic: rightly found, or not. Said again, it is changed.</summary>
public static class MarkTopic
{
    public static Task RunAsync(
        Database database,
        UserId by,
        TopicId topic,
        string query,
        IReadOnlyDictionary<PostId, bool> marks,
        CancellationToken cancellationToken
    ) =>
        marks.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var posts = marks.Keys.ToList();
                    var held = await scope
                        .Db.TopicMarks.Where(mark => mark.TopicId == topic && posts.Contains(mark.PostId))
                        .ToDictionaryAsync(mark => mark.PostId, cancellation)
                        .ConfigureAwait(false);
                    foreach (var (post, isRight) in marks)
                    {
                        if (held.TryGetValue(post, out var mark))
                        {
                            (mark.IsRight, mark.Query, mark.UserId, mark.At) = (isRight, query, by, scope.Now);
                            continue;
                        }
                        scope.Db.TopicMarks.Add(
                            new TopicMark
                            {
                                TopicId = topic,
                                PostId = post,
                                IsRight = isRight,
                                Query = query,
                                UserId = by,
                                At = scope.Now,
                            }
                        );
                    }
                    scope.Changed(ChangeKind.Topic, topic.Value);
                },
                cancellationToken
            );
}
