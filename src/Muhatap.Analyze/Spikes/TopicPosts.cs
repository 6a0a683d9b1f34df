using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Store;

namespace Muhatap.Analyze.Spikes;

/// <summary>What the watches need of stored posts.</summary>
internal static class TopicPosts
{
    /// <summary>Posts of a topic from an instant on, oldest first, one at a time: the past of a large topic does not fit in memory.</summary>
    public static async IAsyncEnumerable<SpikePost> SinceAsync(
        Database database,
        TopicId topic,
        DateTimeOffset since,
        PostId upTo,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows =
            from match in db.TopicMatches
            where match.TopicId == topic && match.CreatedAt >= since
            join post in db.Posts on match.PostId equals post.Id
            join reading in db.Readings on match.PostId equals reading.PostId
            orderby match.CreatedAt, match.PostId
            where post.Id.CompareTo(upTo) <= 0
            select new
            {
                match.CreatedAt,
                post.AccountId,
                post.Text,
                reading.Sentiment,
                reading.Intent,
                reading.Subject,
            };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return Post(row.CreatedAt, row.AccountId, row.Text, row.Sentiment, row.Intent, row.Subject);
    }

    /// <summary>Posts stored after another, with the topics that want them, by time.</summary>
    public static async Task<List<(TopicId Topic, SpikePost Post)>> AfterAsync(
        Database database,
        PostId after,
        PostId upTo,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = await (
            from post in db.Posts
            where post.Id.CompareTo(after) > 0 && post.Id.CompareTo(upTo) <= 0
            join match in db.TopicMatches on post.Id equals match.PostId
            join reading in db.Readings on post.Id equals reading.PostId
            orderby match.CreatedAt, match.PostId
            select new
            {
                match.TopicId,
                match.CreatedAt,
                post.AccountId,
                post.Text,
                reading.Sentiment,
                reading.Intent,
                reading.Subject,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return rows.ConvertAll(row => (row.TopicId, Post(row.CreatedAt, row.AccountId, row.Text, row.Sentiment, row.Intent, row.Subject)));
    }

    private static SpikePost Post(DateTimeOffset at, AccountId account, string text, Sentiment sentiment, Intent intent, string? subject) =>
        new(at, account.ToString(), text, SpikePost.IsBad(sentiment, intent), subject is null ? [] : [subject]);
}
