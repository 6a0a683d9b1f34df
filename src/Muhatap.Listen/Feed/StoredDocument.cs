using Muhatap.Core.Accounts;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Listen.Rollups;
using Muhatap.Query.Documents;

namespace Muhatap.Listen.Feed;

/// <summary>A stored post as the listening language sees it: the same as when it came.</summary>
public static class StoredDocument
{
    public static MatchDocument Of(Post post, Account account, PostReading reading)
    {
        var incoming = new IncomingPost
        {
            Network = post.Network,
            ExternalId = post.ExternalId,
            Text = post.Text,
            CreatedAt = post.CreatedAt,
            Kind = post.Kind,
            Author = account.Handle,
            AuthorName = account.DisplayName,
            AuthorFollowers = account.Followers,
            Url = post.Url,
            ParentExternalId = post.ParentExternalId,
            Title = post.Title,
            Rating = post.Rating,
            Media = post.Media?.Split('\n') ?? [],
            Counters = post.Counters,
        };
        var (hashtags, links, _) = ReadingDetail.Terms(reading.Detail);
        return new MatchDocument(incoming, reading.AsRead() with { Hashtags = hashtags, Links = links });
    }
}
