using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Rivals;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Engagement;

/// <summary>The posts of topics between two instants, as what may have moved people.</summary>
public static class ReadEngagement
{
    /// <summary>The newest so many; more would change no interval anybody could see.</summary>
    public const int Most = 20_000;

    /// <param name="sides">Who is told apart as <see cref="EngagedPost.About"/>.</param>
    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<EngagedPost>> RunAsync(
        Database database,
        IReadOnlyList<TopicId> topics,
        DateTimeOffset since,
        DateTimeOffset until,
        EngagementSides sides,
        CancellationToken cancellationToken
    )
    {
        var rivals = (await RivalAccounts.FindAsync(database, sides.Rivals, cancellationToken).ConfigureAwait(false))
            .Select(rival => rival.Account.Id.Value)
            .ToHashSet();
        await using var db = database.Read();
        var rows = await (
            from match in db.TopicMatches
            where topics.Contains(match.TopicId) && match.CreatedAt >= since && match.CreatedAt < until
            join post in db.Posts on match.PostId equals post.Id
            join account in db.Accounts on post.AccountId equals account.Id
            join reading in db.Readings on match.PostId equals reading.PostId
            orderby match.CreatedAt descending
            select new
            {
                post.Id,
                match.TopicId,
                post.Kind,
                post.Alike,
                account.IsOurs,
                IsCustomer = account.CustomerId != null,
                reading.Sentiment,
                post.AccountId,
                account.Followers,
                post.Network,
                reading.Subject,
                reading.Detail,
                post.Media,
                post.Text,
                post.CreatedAt,
                Engagement = post.Likes + post.Replies + post.Reposts,
            }
        )
            .Take(Most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var topicsOf = rows.ToLookup(row => row.Id, row => row.TopicId);
        var posts = rows.DistinctBy(row => row.Id).ToList();
        var written = posts.ConvertAll(row => new WrittenPost(
            row.AccountId.Value,
            row.IsOurs,
            row.IsCustomer,
            row.Kind,
            row.Sentiment,
            row.Alike
        ));
        var kinds = new AuthorKinds(written, rivals);
        return
        [
            .. posts.Select(
                (row, i) =>
                    new EngagedPost(
                        row.AccountId.Value,
                        row.Followers,
                        row.Network,
                        row.Subject,
                        ContentOf(row.Media, row.Detail, row.Text),
                        LocalDay.HourOf(row.CreatedAt),
                        LocalDay.WeekdayOf(LocalDay.Of(row.CreatedAt)),
                        row.Engagement
                    )
                    {
                        Id = row.Id,
                        Author = kinds.Of(written[i]),
                        About = sides.Of([.. topicsOf[row.Id]], TextFold.Fold(row.Text)),
                    }
            ),
        ];
    }

    private static ContentType ContentOf(string? media, string? detail, string text) =>
        media is not null ? ContentType.Media
        : detail?.Contains("\"links\"", StringComparison.Ordinal) == true ? ContentType.Link
        : text.Contains('?', StringComparison.Ordinal) ? ContentType.Question
        : ContentType.Text;
}
