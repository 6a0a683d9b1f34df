using Muhatap.Core.Accounts;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Listen.Rollups;
using Muhatap.Query.Documents;

namespace Muhatap.Listen.Topics;

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
        var (hashtags, links) = ReadingDetail.Terms(reading.Detail);
        var scores = new float[ReadingJson.IntentNames.Count];
        scores[(int)reading.Intent] = (float)reading.IntentProbability;
        return new MatchDocument(
            incoming,
            new Reading
            {
                Language = reading.Language,
                LanguageProbability = (float)reading.LanguageProbability,
                SentimentScores = new((float)reading.Negative, (float)reading.Neutral, (float)reading.Positive),
                Intent = reading.Intent,
                IntentScores = scores,
                Urgency = (float)reading.Urgency,
                Offensive = (float)reading.Offensive,
                LegalThreat = reading.LegalThreat,
                Subjects = reading.Subject is null ? [] : [reading.Subject],
                Hashtags = hashtags,
                Links = links,
            }
        );
    }
}
