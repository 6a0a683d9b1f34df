using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Query.Documents;
using Muhatap.Query.Match;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Listen.Topics;

/// <summary>Every active topic's query, compiled into one set, and what each topic is for. Topics change while posts are matched.</summary>
public sealed class StandingTopics
{
    /// <summary>So many posts teach the set enough of how often words come; after as many again it is looked at anew.</summary>
    private const long PostsToLearn = 20_000;

    /// <summary>Below this any order of few queries is as good.</summary>
    private const int WorthPlanning = 200;

    private readonly StandingQueries queries = new();
    private readonly ConcurrentDictionary<long, TopicPurpose> purposes = new();
    private long matched;
    private int changed;
    private long planned;

    public bool IsEmpty => purposes.IsEmpty;

    /// <summary>Reads all active topics. Returns those whose stored query no longer parses, with the reason.</summary>
    public async Task<IReadOnlyList<(TopicId Topic, string Problem)>> LoadAsync(Database database, CancellationToken cancellationToken)
    {
        var problems = new List<(TopicId, string)>();
        await using var db = database.Read();
        await foreach (
            var topic in db
                .Topics.Where(topic => topic.IsActive)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            var parse = QueryParser.Parse(topic.Query);
            if (parse.Query is null)
                problems.Add((topic.Id, parse.Errors[0].ToString()));
            else
                Set(topic, parse.Query);
        }
        return problems;
    }

    public void Set(Topic topic, ListeningQuery query)
    {
        purposes[topic.Id.Value] = topic.Purpose;
        queries.Set(topic.Id.Value, query);
        Interlocked.Increment(ref changed);
    }

    public void Remove(TopicId topic)
    {
        queries.Remove(topic.Value);
        purposes.TryRemove(topic.Value, out _);
    }

    public bool CouldMatch(WalkingPost post)
    {
        Interlocked.Increment(ref matched);
        return queries.CouldMatch(new MatchDocument(post.Incoming));
    }

    /// <summary>
    /// Indexes the queries anew by the words that really come, where it pays: many topics, and since the last time enough posts were seen
    /// or a tenth of the topics changed. Matching goes on meanwhile. Called now and then by the program. Returns whether it did.
    /// </summary>
    public bool ReplanWhereItPays()
    {
        var seen = Interlocked.Read(ref matched);
        var changes = Volatile.Read(ref changed);
        var first = planned == 0 && seen >= PostsToLearn / 10;
        if (
            purposes.Count < WorthPlanning
            || !(first || seen - planned >= PostsToLearn * 10 || (seen > planned && changes * 10 >= purposes.Count && planned > 0))
        )
            return false;
        planned = seen;
        Interlocked.Add(ref changed, -changes);
        queries.Replan();
        return true;
    }

    /// <summary>The active topics that want a document.</summary>
    public IReadOnlyList<TopicId> Of(MatchDocument document)
    {
        var ids = new List<long>();
        queries.Match(document, ids);
        return ids.ConvertAll(id => new TopicId(id));
    }

    /// <summary>Fills <see cref="WalkingPost.Topics"/> and <see cref="WalkingPost.IsAboutUs"/>.</summary>
    public void Match(WalkingPost post, List<long> ids)
    {
        ids.Clear();
        queries.Match(new MatchDocument(post.Incoming, post.Reading), ids);
        post.Topics.Clear();
        post.IsAboutUs = false;
        foreach (var id in ids)
        {
            post.Topics.Add(new TopicId(id));
            post.IsAboutUs |= purposes.TryGetValue(id, out var purpose) && purpose == TopicPurpose.Brand;
        }
    }
}
