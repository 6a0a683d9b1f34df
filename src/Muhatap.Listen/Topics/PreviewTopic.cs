using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Listen.Topics;

/// <summary>
/// What a query would have brought from the last thirty stored days, before it is saved. Every post is looked at where there are few;
/// of many, every so-many-th of each day, and the counts are estimates.
/// </summary>
public static class PreviewTopic
{
    public const int Days = 30;
    private const int Samples = 20;

    /// <summary>From this share on a query picks nothing out.</summary>
    private const double Everything = 0.8;
    private const long LeastLooked = 50;

    public static async Task<TopicPreview> RunAsync(Database database, ListeningQuery query, CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(database.Clock.GetUtcNow());
        var from = today - Days + 1;
        var stored = await StoredSample.CountAsync(database, from, cancellationToken).ConfigureAwait(false);
        var every = StoredSample.Every(stored);
        var days = new long[Days];
        var found = new List<FeedRow>();
        var matched = 0L;
        var looked = 0L;
        await foreach (var rows in StoredSample.ReadAsync(database, from, every, cancellationToken).ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                looked++;
                if (!QueryEvaluator.Matches(query, StoredDocument.Of(row.Post, row.Account, row.Reading)))
                    continue;
                matched++;
                days[(int)Math.Clamp(LocalDay.Of(row.Post.CreatedAt) - from, 0, Days - 1)] += every;
                Keep(found, row, matched);
            }
        }
        return new TopicPreview(
            [.. days],
            matched * every,
            stored,
            IsEstimate: every > 1,
            IsEverything: looked >= LeastLooked && matched >= looked * Everything,
            [.. found.OrderByDescending(row => row.Post.CreatedAt)]
        );
    }

    /// <summary>Every match has the same chance to be among the samples (Vitter's algorithm R), and the same query gives the same ones.</summary>
    private static void Keep(List<FeedRow> samples, FeedRow row, long matched)
    {
        if (samples.Count < Samples)
        {
            samples.Add(row);
            return;
        }
        var place = (long)((ulong)row.Post.Id.Value * 0x9E3779B97F4A7C15 >> 1) % matched;
        if (place < Samples)
            samples[(int)place] = row;
    }
}

/// <param name="Days">Posts a day, oldest first; the last is today.</param>
/// <param name="Stored">All posts kept in these days.</param>
/// <param name="IsEstimate">Not every post was looked at.</param>
/// <param name="IsEverything">The query picks nothing out.</param>
/// <param name="Samples">At most twenty of the posts, newest first.</param>
public sealed record TopicPreview(
    IReadOnlyList<long> Days,
    long Matched,
    long Stored,
    bool IsEstimate,
    bool IsEverything,
    IReadOnlyList<FeedRow> Samples
);
