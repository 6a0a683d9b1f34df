using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;

namespace Muhatap.Listen.Feed;

/// <summary>
/// The posts behind a feed or a number of a report. What the database can't narrow by (a word or hashtag as reports count it)
/// is looked at here, post by post, but only on days on which the rollups say there is any.
/// </summary>
public static class ReadFeed
{
    private const int Least = 200;

    /// <summary>One page, and whether more follows.</summary>
    public static async Task<(IReadOnlyList<FeedRow> Rows, bool HasMore)> PageAsync(
        Database database,
        FeedRequest request,
        int size,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<FeedRow>(size + 1);
        await foreach (
            var row in RowsAsync(database, request, IsNarrowedHere(request) ? Least : size + 1, cancellationToken).ConfigureAwait(false)
        )
        {
            if (rows.Count == size)
                return (rows, true);
            rows.Add(row);
        }
        return (rows, false);
    }

    /// <summary>All of them, some hundred at a time; nothing is held between.</summary>
    public static IAsyncEnumerable<FeedRow> AllAsync(Database database, FeedRequest request, CancellationToken cancellationToken) =>
        RowsAsync(database, request, 1000, cancellationToken);

    internal static bool IsNarrowedHere(FeedRequest request) =>
        request.Term is { Kind: TermKind.Hashtag or TermKind.Site or TermKind.Image or TermKind.Word or TermKind.Emoji };

    private static async IAsyncEnumerable<FeedRow> RowsAsync(
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
                foreach (var row in await LoadAsync(database, keys, cancellationToken).ConfigureAwait(false))
                {
                    if (!narrowed || Fits(request, row, key, terms))
                        yield return row;
                }
                if (keys.Count < atOnce)
                    break;
                if (request.ByEngagement)
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
        if (
            request.ByEngagement
            || request.Term is not { Kind: TermKind.Hashtag or TermKind.Site or TermKind.Image or TermKind.Word or TermKind.Emoji } term
        )
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

    private static bool Fits(FeedRequest request, FeedRow row, byte[] key, TermTable terms)
    {
        if (request.Term is not { Kind: TermKind.Hashtag or TermKind.Site or TermKind.Image or TermKind.Word or TermKind.Emoji } term)
            return true;
        PostTerms.Fill(terms, row.Post, row.Reading);
        return terms.Of(term.Kind, key).Count > 0;
    }
}
