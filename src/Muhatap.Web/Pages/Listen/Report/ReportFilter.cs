using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Report;

namespace Muhatap.Web.Pages.Listen.Report;

/// <summary>Which topics and days a report's address asks for. Every number of the report leads to the feed with these and one filter more.</summary>
public sealed record ReportFilter(IReadOnlyList<Topic> Topics, IReadOnlyList<Topic> Beside, long From, long To)
{
    public const int MostDays = 400;
    private const int MostBeside = 10;

    /// <summary>For a file that leaves the house: its numbers lead nowhere.</summary>
    public bool IsFile { get; init; }

    /// <summary>What the posts must say, in the listening language; empty for anything.</summary>
    public string Words { get; init; } = "";

    public int Days => (int)(To - From) + 1;

    /// <param name="feed">The address, read as the feed's.</param>
    /// <param name="topics">All topics.</param>
    public static ReportFilter Of(FeedFilter feed, IReadOnlyList<Topic> topics, DateTimeOffset now)
    {
        var chosen = topics.Where(topic => feed.Topics.Contains(topic.Id.Value)).ToList();
        if (chosen.Count == 0)
            chosen = [.. topics.Where(topic => topic is { IsActive: true, Purpose: TopicPurpose.Brand }).Take(1)];
        if (chosen.Count == 0)
            chosen = [.. topics.Take(1)];
        // Our brand is held against its rivals, and a rival against our brand and the other rivals.
        var isRace = chosen.Any(topic => topic.Purpose is TopicPurpose.Brand or TopicPurpose.Competitor);
        var beside = topics.Where(topic =>
            isRace && topic.IsActive && topic.Purpose is TopicPurpose.Brand or TopicPurpose.Competitor && !chosen.Contains(topic)
        );
        var today = LocalDay.Of(now);
        var to = feed.Until is { } until ? LocalDay.Of(until) : today;
        var from = feed.Since is { } since ? LocalDay.Of(since) : to - feed.Days + 1;
        return new ReportFilter(chosen, [.. beside.Take(MostBeside)], Math.Max(from, to - MostDays + 1), to) { Words = feed.Words };
    }

    public ReportRequest Request() => new(IdsOf(Topics), From, To, IdsOf(Beside)) { Query = Feed().Query };

    public FeedFilter Feed() =>
        new()
        {
            Topics = [.. Topics.Select(topic => topic.Id.Value)],
            Since = LocalDay.Date(From),
            Until = LocalDay.Date(To),
            Words = Words,
        };

    /// <summary>The feed with what stands behind a number.</summary>
    /// <returns>Null in a file.</returns>
    public string? Link(Func<FeedFilter, FeedFilter> narrow) => IsFile ? null : narrow(Feed()).Address("/listen");

    public string? Link(ReportTerm term) => Link(feed => feed with { Term = (term.Kind, term.Key) });

    public string? Link(ReportMoment moment) =>
        Link(feed => feed with { Since = LocalDay.Date(moment.Day), Until = LocalDay.Date(moment.Day), Hour = moment.Hour });

    /// <summary>This report over other days.</summary>
    public string Last(int days, DateTimeOffset now)
    {
        var today = LocalDay.Of(now);
        return (Feed() with { Since = LocalDay.Date(today - days + 1), Until = LocalDay.Date(today) }).Address("/listen/report");
    }

    private static IReadOnlyList<TopicId> IdsOf(IReadOnlyList<Topic> topics) => [.. topics.Select(topic => topic.Id)];
}
