using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Rollups;
using Muhatap.Store;

namespace Muhatap.Listen.Report;

/// <summary>
/// A report's posts looked at one by one, newest first, where a query narrows it: what the rollups hold is counted anew of those that
/// the query wants. Posts are let go as they are read; what is held grows with the different terms, not with the posts.
/// </summary>
internal sealed class FilteredPosts
{
    /// <summary>So many different terms are some 300 MB.</summary>
    private const int MostTerms = 4_000_000;
    private const int AtOnce = 500;

    private readonly Database database;
    private readonly ReportRequest request;
    private readonly TermTable room = new();
    private readonly int[] slices = new int[PostSample.Slices];

    private FilteredPosts(Database database, ReportRequest request)
    {
        (this.database, this.request) = (database, request);
        Pulse = TopicPulse.Empty(request.From, request.To);
        Before = TopicPulse.Empty(request.From - request.Days, request.From - 1);
        Voices = TopicPulse.Empty(request.From, request.To);
    }

    public TopicPulse Pulse { get; }

    /// <summary>As many days just before.</summary>
    public TopicPulse Before { get; }

    /// <summary>The topics, and those they are held against.</summary>
    public TopicPulse Voices { get; }

    public TermTable Terms { get; } = new();

    public PostSample Sample { get; } = new();

    /// <param name="progress">Is told the share of the asked time that was looked through, 0 to 1.</param>
    /// <exception cref="Refusal">More different things are said than can be counted at once.</exception>
    public static async Task<FilteredPosts> CountAsync(
        Database database,
        ReportRequest request,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var posts = new FilteredPosts(database, request);
        var topics = request.Topics.Union(request.Beside).ToList();
        for (var i = 0; i < topics.Count; i++)
            await posts.LookAsync(topics[i], i, topics.Count, progress, cancellationToken).ConfigureAwait(false);
        return posts;
    }

    /// <summary>What is said on some days, each by itself.</summary>
    public async Task<IReadOnlyDictionary<long, TermTable>> DaysAsync(IEnumerable<long> days, CancellationToken cancellationToken)
    {
        var tables = new Dictionary<long, TermTable>();
        foreach (var day in days.Distinct())
        {
            var table = new TermTable();
            foreach (var topic in request.Topics)
            {
                await foreach (var (row, fits) in RowsAsync(topic, day, day, cancellationToken).ConfigureAwait(false))
                {
                    if (!fits)
                        continue;
                    PostTerms.Fill(room, row.Post, row.Reading);
                    table.AddAll(room, 1, row.Post.Counters.Engagement);
                }
            }
            tables.Add(day, table);
        }
        return tables;
    }

    private async Task LookAsync(TopicId topic, int place, int topics, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var isOwn = request.Topics.Contains(topic);
        var first = isOwn ? request.From - request.Days : request.From;
        var (start, end) = (LocalDay.Start(first), LocalDay.Start(request.To + 1));
        await foreach (var (row, fits) in RowsAsync(topic, first, request.To, cancellationToken).ConfigureAwait(false))
        {
            progress?.Report((place + ((end - row.Post.CreatedAt) / (end - start))) / topics);
            if (!fits)
                continue;
            if (LocalDay.Of(row.Post.CreatedAt) < request.From)
            {
                Before.Add(topic, row.Post, row.Reading.Sentiment);
                continue;
            }
            Voices.Add(topic, row.Post, row.Reading.Sentiment);
            if (isOwn)
                Count(topic, row);
        }
    }

    private void Count(TopicId topic, FeedRow row)
    {
        Pulse.Add(topic, row.Post, row.Reading.Sentiment);
        PostTerms.Fill(room, row.Post, row.Reading);
        Terms.AddAll(room, 1, row.Post.Counters.Engagement);
        if (Terms.Count > MostTerms)
            throw new Refusal(
                "report.too_wide",
                "More different things are said there than can be counted at once: ask for fewer days.",
                "since"
            );
        // Evenly over the days, as in a report that nothing narrows.
        var slice = (int)((LocalDay.Of(row.Post.CreatedAt) - request.From) * PostSample.Slices / request.Days);
        if (slices[slice]++ < PostSample.ASlice * request.Topics.Count)
            Sample.Add(row.Post.Id, row.Post.Text);
    }

    private IAsyncEnumerable<(FeedRow Row, bool Fits)> RowsAsync(TopicId topic, long from, long to, CancellationToken cancellationToken) =>
        ReadFeed.RowsAsync(
            database,
            new FeedRequest
            {
                Topics = [topic],
                From = LocalDay.Start(from),
                To = LocalDay.Start(to + 1),
                Query = request.Query,
            },
            AtOnce,
            cancellationToken
        );
}
