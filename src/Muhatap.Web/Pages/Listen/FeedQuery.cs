using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Listen;

/// <summary>Posts of the feed with who wrote them and what was read, and how much was said a day.</summary>
internal static class FeedQuery
{
    public const int PageSize = 30;
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    public static async Task<(IReadOnlyList<(Post Post, Account Account, PostReading Reading)> Rows, bool HasMore)> PostsAsync(
        Database database,
        FeedFilter filter,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var since = now.AddDays(-filter.Days);
        // With a topic the walk is along its own index; without one along the posts that any topic wants.
        var posts = db.Posts.Where(post => post.CreatedAt >= since);
        if (filter.Topic is { } id)
        {
            var topic = new TopicId(id);
            posts = db
                .TopicMatches.Where(match => match.TopicId == topic && match.CreatedAt >= since)
                .Join(db.Posts, match => match.PostId, post => post.Id, (match, post) => post);
        }
        if (filter.Network is { } network)
            posts = posts.Where(post => post.Network == network);
        if (filter.Before is { } before && !filter.ByEngagement)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(before.At);
            var beforeId = new PostId(before.Id);
            posts = posts.Where(post => post.CreatedAt < at || (post.CreatedAt == at && post.Id.CompareTo(beforeId) < 0));
        }
        var rows =
            from post in posts
            join reading in db.Readings on post.Id equals reading.PostId
            join account in db.Accounts on post.AccountId equals account.Id
            select new
            {
                post,
                account,
                reading,
            };
        if (filter.Sentiment is { } sentiment)
            rows = rows.Where(row => row.reading.Sentiment == sentiment);
        if (filter.Intent is { } intent)
            rows = rows.Where(row => row.reading.Intent == intent);
        var ordered = filter.ByEngagement
            ? rows.OrderByDescending(row => row.post.Likes + row.post.Replies + row.post.Reposts)
                .ThenByDescending(row => row.post.CreatedAt)
            : rows.OrderByDescending(row => row.post.CreatedAt).ThenByDescending(row => row.post.Id);
        var found = await ordered.Take(PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        return (
            [.. found.Take(PageSize).Select(row => (row.post, row.account, row.reading))],
            found.Count > PageSize && !filter.ByEngagement
        );
    }

    /// <summary>How much was said a day in each mood, oldest first: rollups and what is not folded into them yet.</summary>
    public static async Task<IReadOnlyList<(long Negative, long Neutral, long Positive)>> DaysAsync(
        Database database,
        long topicId,
        DateTimeOffset now,
        int days,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var topic = new TopicId(topicId);
        var offset = (long)zone.GetUtcOffset(now).TotalMilliseconds;
        var last = (now.ToUnixTimeMilliseconds() + offset) / Day;
        var fromHour = (((last - days + 1) * Day) - offset) / Hour;
        var folded = await db
            .Pulses.Where(row => row.TopicId == topic && row.Hour >= fromHour)
            .Select(row => new
            {
                row.Hour,
                row.Sentiment,
                row.Posts,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var tail = await db
            .PulseDeltas.Where(row => row.TopicId == topic && row.Hour >= fromHour)
            .Select(row => new
            {
                row.Hour,
                row.Sentiment,
                row.Posts,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var counts = new (long Negative, long Neutral, long Positive)[days];
        foreach (var row in folded.Concat(tail))
        {
            var day = (((row.Hour * Hour) + offset) / Day) - last + days - 1;
            if (day < 0 || day >= days)
                continue;
            ref var cell = ref counts[day];
            if (row.Sentiment == Sentiment.Negative)
                cell.Negative += row.Posts;
            else if (row.Sentiment == Sentiment.Positive)
                cell.Positive += row.Posts;
            else
                cell.Neutral += row.Posts;
        }
        return counts;
    }

    public static async Task<IReadOnlyList<Topic>> TopicsAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var topics = await db.Topics.ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. topics
                .OrderBy(topic => topic.Purpose)
                .ThenBy(
                    topic => topic.Name,
                    StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("tr-TR"), ignoreCase: true)
                ),
        ];
    }
}
