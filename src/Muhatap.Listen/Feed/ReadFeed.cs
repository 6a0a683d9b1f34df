using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Query.Documents;
using Muhatap.Query.Plain;
using Muhatap.Store;

namespace Muhatap.Listen.Feed;

/// <summary>
/// The posts behind a feed or a number of a report. What the database can't narrow by (a word or hashtag as reports count it)
/// is looked at here, post by post, but only on days on which the rollups say there is any.
/// </summary>
public static class ReadFeed
{
    private const int Least = 200;

    /// <summary>So many posts are looked at for one page where a query narrows the feed; the next page goes on from there.</summary>
    public const int MostLookedAt = 6000;

    /// <summary>So many in an order that has no places to go on from.</summary>
    public const int MostRanked = 20_000;

    /// <summary>One page.</summary>
    public static async Task<FeedPage> PageAsync(Database database, FeedRequest request, int size, CancellationToken cancellationToken)
    {
        var rows = new List<FeedRow>(size + 1);
        var most =
            request.Query is null ? int.MaxValue
            : request.Order == FeedOrder.Newest ? MostLookedAt
            : MostRanked;
        var looked = 0;
        (long, long) last = default;
        await foreach (var (row, fits) in RowsAsync(database, request, AtOnce(request, size), cancellationToken).ConfigureAwait(false))
        {
            if (looked == most)
                return new FeedPage(rows, Next(last));
            looked++;
            if (fits && rows.Count == size)
                return new FeedPage(rows, Next(last));
            if (fits)
                rows.Add(row);
            last = (row.Post.CreatedAt.ToUnixTimeMilliseconds(), row.Post.Id.Value);
        }
        return new FeedPage(rows, null);

        static int AtOnce(FeedRequest request, int size) =>
            request.Query is not null && request.Order != FeedOrder.Newest ? MostRanked / 4
            : IsNarrowedHere(request) ? Least
            : size + 1;

        (long, long)? Next((long, long) place) => request.Order == FeedOrder.Newest ? place : null;
    }

    /// <summary>All of them, some hundred at a time; nothing is held between.</summary>
    public static async IAsyncEnumerable<FeedRow> AllAsync(
        Database database,
        FeedRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var (row, fits) in RowsAsync(database, request, 1000, cancellationToken).ConfigureAwait(false))
        {
            if (fits)
                yield return row;
        }
    }

    internal static bool IsNarrowedHere(FeedRequest request) => request.Query is not null || request.CountedTerm is not null;

    /// <summary>Every post that was looked at, with whether the request wants it.</summary>
    internal static async IAsyncEnumerable<(FeedRow Row, bool Fits)> RowsAsync(
        Database database,
        FeedRequest request,
        int atOnce,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var narrowed = IsNarrowedHere(request);
        var terms = new TermTable();
        var key = request.Term is { } term ? Encoding.UTF8.GetBytes(term.Key) : [];
        foreach (var (from, to) in await StretchesAsync(database, request, key, cancellationToken).ConfigureAwait(false))
        {
            var before = request.Before;
            for (var skip = 0L; ; )
            {
                var keys = await KeysAsync(database, request, from, to, before, skip, atOnce, cancellationToken).ConfigureAwait(false);
                var rows = await LoadAsync(database, keys, cancellationToken).ConfigureAwait(false);
                var related = request.Query is { NeedsRelated: true }
                    ? await ReadRelated.RunAsync(database, rows, cancellationToken).ConfigureAwait(false)
                    : null;
                foreach (var row in rows)
                    yield return (row, !narrowed || (Fits(request, row, key, terms) && Wants(request, row, related)));
                if (keys.Count < atOnce)
                    break;
                if (request.Order != FeedOrder.Newest)
                    skip += keys.Count;
                else
                    before = keys[^1];
            }
        }
    }

    /// <summary>The stretches of time to walk through, newest first: all of it, or the days on which the term was said.</summary>
    private static async Task<IReadOnlyList<(long From, long To)>> StretchesAsync(
        Database database,
        FeedRequest request,
        byte[] key,
        CancellationToken cancellationToken
    )
    {
        var (from, to) = (request.From.ToUnixTimeMilliseconds(), request.To.ToUnixTimeMilliseconds());
        if (request.Order != FeedOrder.Newest || request.CountedTerm is not { } term)
            return [(from, to)];
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (await snapshot.Db.TermRebuilds.AnyAsync(cancellationToken).ConfigureAwait(false))
            return [(from, to)]; // not everything is counted yet
        var days = await TermDays
            .ReadAsync(
                snapshot,
                database.Dialect,
                request.Topics,
                term.Kind,
                key,
                LocalDay.Of(request.From),
                LocalDay.Of(request.To),
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. days.Select(day =>
                    (
                        Math.Max(from, LocalDay.Start(day.Day).ToUnixTimeMilliseconds()),
                        Math.Min(to, LocalDay.Start(day.Day + 1).ToUnixTimeMilliseconds())
                    )
                )
                .Where(day => request.Before is not { } before || day.Item1 <= before.At),
        ];
    }

    private static async Task<List<(long At, long Id)>> KeysAsync(
        Database database,
        FeedRequest request,
        long from,
        long to,
        (long At, long Id)? before,
        long skip,
        int most,
        CancellationToken cancellationToken
    )
    {
        var (sql, parameters) = FeedSql.Keys(database.Dialect, request, from, to, before, skip, most);
        var keys = new List<(long, long)>(most);
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(sql, parameters, reader => keys.Add((reader.GetInt64(0), reader.GetInt64(1))), cancellationToken)
            .ConfigureAwait(false);
        return keys;
    }

    internal static async Task<IReadOnlyList<FeedRow>> LoadAsync(
        Database database,
        IReadOnlyCollection<(long At, long Id)> keys,
        CancellationToken cancellationToken
    )
    {
        if (keys.Count == 0)
            return [];
        var ids = keys.Select(key => new PostId(key.Id)).ToList();
        await using var db = database.Read();
        var rows = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            join account in db.Accounts on post.AccountId equals account.Id
            where ids.Contains(post.Id)
            select new
            {
                post,
                account,
                reading,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var byId = rows.ToDictionary(row => row.post.Id);
        // A post taken back between the two reads is not there any more.
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id]).Select(row => new FeedRow(row.post, row.account, row.reading))];
    }

    private static bool Wants(FeedRequest request, FeedRow row, Dictionary<PostId, RelatedFields>? related) =>
        request.Query is null
        || QueryEvaluator.Matches(
            request.Query,
            StoredDocument.Of(row.Post, row.Account, row.Reading) with
            {
                Related = related?.GetValueOrDefault(row.Post.Id),
            }
        );

    private static bool Fits(FeedRequest request, FeedRow row, byte[] key, TermTable terms)
    {
        if (request.CountedTerm is not { } term)
            return true;
        PostTerms.Fill(terms, row.Post, row.Reading);
        return terms.Of(term.Kind, key).Count > 0;
    }
}
