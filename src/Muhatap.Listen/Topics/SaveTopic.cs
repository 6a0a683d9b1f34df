using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Topics;

/// <summary>Makes or changes a topic. It matches what comes from the next batch on, and what is stored already by <see cref="MatchBack"/>.</summary>
public static class SaveTopic
{
    /// <param name="id">Null makes a new one.</param>
    /// <exception cref="Refusal"><c>topic.query</c> where the query can't be read; the page shows the parser's own errors.</exception>
    public static Task<TopicId> RunAsync(
        Database database,
        StandingTopics standing,
        UserId? by,
        TopicId? id,
        string name,
        TopicPurpose purpose,
        string query,
        string colour,
        bool isActive,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new Refusal("topic.name", "The topic needs a name.", "name");
        var parse = QueryParser.Parse(query);
        if (parse.Query is null)
            throw new Refusal("topic.query", parse.Errors[0].ToString(), "query");
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                Topic topic;
                var isNewQuery = true;
                if (id is { } known)
                {
                    topic =
                        await scope.Db.Topics.SingleOrDefaultAsync(row => row.Id == known, cancellation).ConfigureAwait(false)
                        ?? throw new Refusal("topic.unknown", "There is no such topic.");
                    if (topic.IsList)
                        throw new Refusal("topic.list", "This topic is a list: it is told by its rows.", "query");
                    isNewQuery = topic.Query != query || (isActive && !topic.IsActive);
                }
                else
                {
                    topic = new Topic
                    {
                        Id = scope.Mint.Next<TopicId>(),
                        Name = name,
                        Purpose = purpose,
                        Query = query,
                        CreatedAt = scope.Now,
                    };
                    scope.Db.Topics.Add(topic);
                }
                topic.Name = name.Trim();
                topic.Purpose = purpose;
                topic.Query = query;
                topic.Colour = colour;
                topic.IsActive = isActive;
                if (isNewQuery && isActive)
                    topic.MatchBackFrom = scope.Mint.Next<PostId>();
                scope.Audit(by, "topic.saved", $"topic/{topic.Id}", query);
                scope.Changed(ChangeKind.Topic, topic.Id.Value);
                scope.AfterCommit(() =>
                {
                    if (isActive)
                        standing.Set(topic, parse.Query);
                    else
                        standing.Remove(topic.Id);
                });
                return topic.Id;
            },
            cancellationToken
        );
    }
}
