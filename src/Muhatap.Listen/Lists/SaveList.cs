using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Lists;

/// <summary>Makes or changes a topic that is a list. Its rows come by <see cref="TakeRows"/> and <see cref="SaveRow"/>.</summary>
public static class SaveList
{
    /// <param name="id">Null makes a new one, without rows.</param>
    /// <exception cref="Refusal"><c>topic.name</c>, <c>topic.unknown</c>.</exception>
    public static async Task<TopicId> RunAsync(
        Database database,
        StandingTopics standing,
        UserId? by,
        TopicId? id,
        string name,
        TopicPurpose purpose,
        string colour,
        bool isActive,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new Refusal("topic.name", "The topic needs a name.", "name");
        var isBack = false;
        var saved = await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    Topic list;
                    if (id is { } known)
                        list =
                            await scope
                                .Db.Topics.SingleOrDefaultAsync(row => row.Id == known && row.IsList, cancellation)
                                .ConfigureAwait(false)
                            ?? throw new Refusal("topic.unknown", "There is no such topic.");
                    else
                    {
                        list = new Topic
                        {
                            Id = scope.Mint.Next<TopicId>(),
                            Name = name,
                            Purpose = purpose,
                            IsList = true,
                            Query = "",
                            CreatedAt = scope.Now,
                        };
                        scope.Db.Topics.Add(list);
                    }
                    isBack = id is not null && isActive && !list.IsActive;
                    (list.Name, list.Purpose, list.Colour, list.IsActive) = (name.Trim(), purpose, colour, isActive);
                    if (isBack)
                        list.MatchBackFrom = scope.Mint.Next<PostId>();
                    scope.Audit(by, "topic.saved", $"topic/{list.Id}");
                    scope.Changed(ChangeKind.Topic, list.Id.Value);
                    scope.AfterCommit(() =>
                    {
                        if (isActive)
                            standing.SetList(list);
                        else
                            standing.Remove(list.Id);
                    });
                    return list.Id;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        // While it slept its rows were not heard by.
        if (isBack)
            await standing.LoadRowsAsync(database, saved, [], cancellationToken).ConfigureAwait(false);
        return saved;
    }
}
