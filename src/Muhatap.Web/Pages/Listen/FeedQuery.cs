using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Report;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Listen;

/// <summary>The topics, and how much is said about them a day.</summary>
internal static class FeedQuery
{
    public const int PageSize = 30;

    private static readonly StringComparer ByName = StringComparer.Create(
        System.Globalization.CultureInfo.GetCultureInfo("tr-TR"),
        ignoreCase: true
    );

    /// <summary>How much was said a day in each mood, oldest first.</summary>
    public static async Task<IReadOnlyList<(long Negative, long Neutral, long Positive)>> DaysAsync(
        Database database,
        long topic,
        DateTimeOffset now,
        int days,
        CancellationToken cancellationToken
    )
    {
        var today = LocalDay.Of(now);
        var pulse = await TopicPulse
            .ReadAsync(database, [new TopicId(topic)], today - days + 1, today, cancellationToken)
            .ConfigureAwait(false);
        return [.. pulse.Moments(byHour: false).Select(day => (day.Mood.Negative, day.Mood.Neutral, day.Mood.Positive))];
    }

    public static async Task<IReadOnlyList<Topic>> TopicsAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var topics = await db.Topics.ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. topics.OrderBy(topic => topic.Purpose).ThenBy(topic => topic.Name, ByName)];
    }

    /// <summary>A page of the feed, reposts together unless the filter wants each by itself or asks for them.</summary>
    public static async Task<(IReadOnlyList<FeedCard> Cards, (long At, long Id)? Next)> CardsAsync(
        Database database,
        FeedFilter filter,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (!filter.IsSpread && filter.Alike.Count == 0)
            return await ReadCards.PageAsync(database, filter.Request(now), PageSize, cancellationToken).ConfigureAwait(false);
        var (rows, next) = await ReadFeed.PageAsync(database, filter.Request(now), PageSize, cancellationToken).ConfigureAwait(false);
        return ([.. rows.Select(row => new FeedCard(row, 0, []))], next);
    }

    /// <summary>One's own views and those others share, by name.</summary>
    public static async Task<IReadOnlyList<(SavedView View, string Maker)>> ViewsAsync(
        Database database,
        UserId me,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = await db
            .SavedViews.Where(view => view.UserId == me || view.IsShared)
            .Join(db.Users, view => view.UserId, user => user.Id, (view, user) => new { view, user.ShownName })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.OrderBy(row => row.view.UserId == me ? 0 : 1)
                .ThenBy(row => row.view.Name, ByName)
                .Select(row => (row.view, row.ShownName)),
        ];
    }
}
