using Muhatap.Listen.Copies;
using Muhatap.Store;

namespace Muhatap.Listen.Feed;

/// <summary>
/// A page of the feed in which reposts and near-copies are one card: the first of them in the feed's order stands there, the others are
/// counted. Copies are told by one stored number each (<see cref="CopyKey"/>), over the whole feed and between pages; near-copies by
/// their words, among what stands on the page. What a page costs follows its length: it looks at a bounded number of keys and ends
/// earlier where thousands of copies of the same stand one behind the other.
/// </summary>
public static class ReadCards
{
    /// <summary>Where counting copies stops: "500 and more".</summary>
    public const int MostCounted = 500;

    private const int AtOnce = 200;
    private const int MostLookedAt = 4000;

    /// <returns>The cards, and the place of the last post looked at where more follows: the next page is what is before it.</returns>
    public static async Task<(IReadOnlyList<FeedCard> Cards, (long At, long Id)? Next)> PageAsync(
        Database database,
        FeedRequest request,
        int size,
        CancellationToken cancellationToken
    )
    {
        if (ReadFeed.IsNarrowedHere(request))
            return await NarrowedAsync(database, request, size, cancellationToken).ConfigureAwait(false);
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var (chosen, next) = await ChooseAsync(database, snapshot, request, size, cancellationToken).ConfigureAwait(false);
        var numbers = chosen.Where(key => key.Alike is not null).Select(key => key.Alike!.Value).Distinct().ToList();
        var counts = new Dictionary<long, int>(numbers.Count);
        if (numbers.Count > 0)
        {
            var (sql, parameters) = FeedSql.Count(database.Dialect, request, numbers, MostCounted + 1);
            await snapshot
                .QueryAsync(sql, parameters, reader => counts[reader.GetInt64(0)] = reader.GetInt32(1), cancellationToken)
                .ConfigureAwait(false);
        }
        var rows = await ReadFeed.LoadAsync(database, [.. chosen.Select(key => (key.At, key.Id))], cancellationToken).ConfigureAwait(false);
        return (Joined(rows, row => row.Post.Alike is { } alike ? Math.Max(1, counts.GetValueOrDefault(alike)) : 1), next);
    }

    /// <summary>Filters that are looked at post by post: grouped is what is on the page, the others are found by opening them.</summary>
    private static async Task<(IReadOnlyList<FeedCard>, (long, long)?)> NarrowedAsync(
        Database database,
        FeedRequest request,
        int size,
        CancellationToken cancellationToken
    )
    {
        var (rows, next) = await ReadFeed.PageAsync(database, request, size, cancellationToken).ConfigureAwait(false);
        var counts = rows.GroupBy(row => row.Post.Alike ?? row.Post.Id.Value).ToDictionary(group => group.Key, group => group.Count());
        var first = rows.DistinctBy(row => row.Post.Alike ?? row.Post.Id.Value).ToList();
        return (Joined(first, row => counts[row.Post.Alike ?? row.Post.Id.Value]), next);
    }

    private static async Task<(List<(long At, long Id, long? Alike)> Chosen, (long, long)? Next)> ChooseAsync(
        Database database,
        ReadSnapshot snapshot,
        FeedRequest request,
        int size,
        CancellationToken cancellationToken
    )
    {
        var chosen = new List<(long At, long Id, long? Alike)>(size);
        var met = new HashSet<long>();
        var before = request.Before;
        for (var looked = 0; ; )
        {
            var atOnce = looked == 0 ? Math.Min(size * 2, AtOnce) : AtOnce;
            var keys = new List<(long At, long Id, long? Alike)>(atOnce);
            var (sql, parameters) = FeedSql.AlikeKeys(
                database.Dialect,
                request,
                before,
                request.Order == FeedOrder.Newest ? 0 : looked,
                atOnce
            );
            await snapshot
                .QueryAsync(
                    sql,
                    parameters,
                    reader => keys.Add((reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2))),
                    cancellationToken
                )
                .ConfigureAwait(false);
            // What an earlier page has shown stands for its copies here too.
            if (request is { Order: FeedOrder.Newest, Before: { } start })
                met.UnionWith(await SeenAsync(database, snapshot, request, keys, met, start, cancellationToken).ConfigureAwait(false));
            foreach (var key in keys)
            {
                if (key.Alike is { } alike && met.Contains(alike))
                {
                    before = (key.At, key.Id);
                    continue;
                }
                if (chosen.Count == size)
                    return (chosen, request.Order == FeedOrder.Newest ? before : null);
                chosen.Add(key);
                before = (key.At, key.Id);
                if (key.Alike is { } own)
                    met.Add(own);
            }
            looked += keys.Count;
            if (keys.Count < atOnce)
                return (chosen, null);
            if (looked >= MostLookedAt)
                return (chosen, request.Order == FeedOrder.Newest ? before : null);
        }
    }

    private static async Task<IReadOnlyCollection<long>> SeenAsync(
        Database database,
        ReadSnapshot snapshot,
        FeedRequest request,
        List<(long At, long Id, long? Alike)> keys,
        HashSet<long> met,
        (long At, long Id) start,
        CancellationToken cancellationToken
    )
    {
        var asked = keys.Select(key => key.Alike).OfType<long>().Where(alike => !met.Contains(alike)).ToHashSet();
        var seen = new List<long>();
        if (asked.Count == 0)
            return seen;
        var (sql, parameters) = FeedSql.SeenBefore(database.Dialect, request, asked, start);
        await snapshot.QueryAsync(sql, parameters, reader => seen.Add(reader.GetInt64(0)), cancellationToken).ConfigureAwait(false);
        return seen;
    }

    /// <summary>Near-copies among the page's posts join the first of them.</summary>
    private static List<FeedCard> Joined(IReadOnlyList<FeedRow> rows, Func<FeedRow, int> posts)
    {
        var cards = new List<(FeedRow Row, CopyWords Words, int Posts, HashSet<long> Alike)>(rows.Count);
        foreach (var row in rows)
        {
            var words = CopyWords.Of(row.Post.Text, row.Post.Title);
            var near = row.Post.Alike is null ? -1 : cards.FindIndex(card => card.Alike.Count > 0 && card.Words.IsNear(words));
            if (near < 0)
            {
                cards.Add((row, words, posts(row), row.Post.Alike is { } own ? [own] : []));
                continue;
            }
            cards[near].Alike.Add(row.Post.Alike!.Value);
            cards[near] = cards[near] with { Posts = cards[near].Posts + posts(row) };
        }
        return cards.ConvertAll(card => new FeedCard(card.Row, card.Posts - 1, card.Posts > 1 ? [.. card.Alike] : []));
    }
}
