using System.Runtime.InteropServices;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// The signed changes one transaction makes to the rollups, added up before they are written: appending a row costs a tenth of
/// an upsert (measured, DESIGN.md), and reports stay exact because they read the unfolded tail as well.
/// </summary>
internal sealed class RollupDeltas(IdMint mint)
{
    private const long HourMilliseconds = 3_600_000;
    private const long DayMilliseconds = 24 * HourMilliseconds;
    private const int LongestTerm = 400;

    private readonly Dictionary<(TopicId Topic, long Hour, string Network, Sentiment Sentiment), (long Posts, long Engagement)> pulse = [];
    private readonly Dictionary<(TopicId Topic, long Day, TermKind Kind, string Term), (long Count, long Engagement)> terms = [];

    /// <param name="sign">1 where the post comes, -1 where it goes.</param>
    public void Add(
        TopicId topic,
        Post post,
        string author,
        Sentiment sentiment,
        IReadOnlyList<string> hashtags,
        IReadOnlyList<string> links,
        int sign = 1
    )
    {
        var engagement = sign * post.Counters.Engagement;
        AddEngagement(topic, post.Network, post.CreatedAt, sentiment, sign, engagement);
        var day = post.CreatedAt.ToUnixTimeMilliseconds() / DayMilliseconds;
        AddTerm(topic, day, TermKind.Account, $"{post.Network}:{author}", sign, engagement);
        foreach (var hashtag in hashtags)
            AddTerm(topic, day, TermKind.Hashtag, hashtag.ToLowerInvariant(), sign, engagement);
        foreach (var link in links)
        {
            if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
                AddTerm(topic, day, TermKind.Site, uri.IdnHost.ToLowerInvariant(), sign, engagement);
        }
        if (post.Media is { } media)
        {
            foreach (var image in media.Split('\n'))
                AddTerm(topic, day, TermKind.Image, image, sign, engagement);
        }
    }

    public void AddEngagement(TopicId topic, string network, DateTimeOffset at, Sentiment sentiment, long posts, long engagement)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(
            pulse,
            (topic, at.ToUnixTimeMilliseconds() / HourMilliseconds, network, sentiment),
            out _
        );
        cell.Posts += posts;
        cell.Engagement += engagement;
    }

    public async ValueTask WriteAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var pulses = new List<PulseDelta>(pulse.Count);
        foreach (var (key, (posts, engagement)) in pulse)
        {
            pulses.Add(
                new PulseDelta
                {
                    Id = mint.Next(),
                    TopicId = key.Topic,
                    Hour = key.Hour,
                    Network = key.Network,
                    Sentiment = key.Sentiment,
                    Posts = posts,
                    Engagement = engagement,
                }
            );
        }
        var named = new List<TermDelta>(terms.Count);
        foreach (var (key, (count, engagement)) in terms)
        {
            named.Add(
                new TermDelta
                {
                    Id = mint.Next(),
                    TopicId = key.Topic,
                    Day = key.Day,
                    Kind = key.Kind,
                    Term = key.Term,
                    Count = count,
                    Engagement = engagement,
                }
            );
        }
        await scope.Bulk.InsertAsync(BulkTables.PulseDelta, pulses, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(BulkTables.TermDelta, named, cancellationToken).ConfigureAwait(false);
    }

    private void AddTerm(TopicId topic, long day, TermKind kind, string term, long count, long engagement)
    {
        if (term.Length > LongestTerm)
            return;
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, (topic, day, kind, term), out _);
        cell.Count += count;
        cell.Engagement += engagement;
    }
}
