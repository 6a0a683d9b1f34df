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

    /// <summary>From a list's row to its list. Ids of rows and of topics come from one mint: they never meet.</summary>
    private readonly ConcurrentDictionary<long, long> lists = new();
    private long matched;
    private int changed;
    private long planned;

    /// <summary>What is kept though no topic's words are in it.</summary>
    public KnownTalk Talk { get; } = new();

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
            if (topic.IsList)
            {
                SetList(topic);
                await LoadRowsAsync(database, topic.Id, problems, cancellationToken).ConfigureAwait(false);
                continue;
            }
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

    /// <summary>A list is heard by its rows: <see cref="SetRow"/>.</summary>
    public void SetList(Topic topic) => purposes[topic.Id.Value] = topic.Purpose;

    /// <summary>Reads a list's rows as they are stored, and hears by them.</summary>
    public async Task LoadRowsAsync(
        Database database,
        TopicId list,
        List<(TopicId Topic, string Problem)> problems,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        await foreach (
            var row in db
                .TopicRows.Where(row => row.TopicId == list && !row.IsMuted)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            var parse = QueryParser.Parse(RowQuery.Of(row));
            if (parse.Query is null)
                problems.Add((list, $"{row.Key}: {parse.Errors[0]}"));
            else
                SetRow(row, parse.Query);
        }
    }

    public void SetRow(TopicRow row, ListeningQuery query)
    {
        lists[row.Id.Value] = row.TopicId.Value;
        queries.Set(row.Id.Value, query);
        Interlocked.Increment(ref changed);
    }

    public void RemoveRow(TopicRowId row)
    {
        queries.Remove(row.Value);
        lists.TryRemove(row.Value, out _);
    }

    public void Remove(TopicId topic)
    {
        queries.Remove(topic.Value);
        purposes.TryRemove(topic.Value, out _);
        foreach (var (row, list) in lists)
        {
            if (list == topic.Value)
                RemoveRow(new TopicRowId(row));
        }
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
        var count = queries.Count;
        var first = planned == 0 && seen >= PostsToLearn / 10;
        if (
            count < WorthPlanning
            || !(first || seen - planned >= PostsToLearn * 10 || (seen > planned && changes * 10 >= count && planned > 0))
        )
            return false;
        planned = seen;
        Interlocked.Add(ref changed, -changes);
        queries.Replan();
        return true;
    }

    /// <summary>The active topics that want a document, and by which rows lists do.</summary>
    public (IReadOnlyList<TopicId> Topics, IReadOnlyList<(TopicId List, TopicRowId Row)> Rows) Of(MatchDocument document)
    {
        var ids = new List<long>();
        queries.Match(document, ids);
        var topics = new List<TopicId>(ids.Count);
        var rows = new List<(TopicId, TopicRowId)>();
        foreach (var id in ids)
        {
            if (lists.TryGetValue(id, out var list))
                rows.Add((new TopicId(list), new TopicRowId(id)));
            var topic = new TopicId(lists.GetValueOrDefault(id, id));
            if (!topics.Contains(topic))
                topics.Add(topic);
        }
        return (topics, rows);
    }

    /// <summary>Fills <see cref="WalkingPost.Topics"/>, <see cref="WalkingPost.Rows"/> and <see cref="WalkingPost.IsAboutUs"/>.</summary>
    public void Match(WalkingPost post, List<long> ids)
    {
        ids.Clear();
        queries.Match(new MatchDocument(post.Incoming, post.Reading), ids);
        post.Topics.Clear();
        post.Rows?.Clear();
        post.IsAboutUs = false;
        foreach (var id in ids)
        {
            var topic = id;
            if (lists.TryGetValue(id, out var list))
            {
                (post.Rows ??= []).Add((new TopicId(list), new TopicRowId(id)));
                topic = list;
                // Of a list's rows several may want it; the list wants it once.
                if (post.Topics.Contains(new TopicId(list)))
                    continue;
            }
            post.Topics.Add(new TopicId(topic));
            post.IsAboutUs |= purposes.TryGetValue(topic, out var purpose) && purpose == TopicPurpose.Brand;
        }
    }

    /// <summary>Which rows of a list want a document: their ids, ascending.</summary>
    /// <param name="ids">Room to work in; holds the answer.</param>
    public void MatchRows(TopicId list, MatchDocument document, List<long> ids)
    {
        queries.Match(document, ids);
        ids.RemoveAll(id => !lists.TryGetValue(id, out var owner) || owner != list.Value);
    }
}
