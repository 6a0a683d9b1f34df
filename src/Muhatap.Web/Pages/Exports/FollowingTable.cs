using System.Runtime.CompilerServices;
using Muhatap.Core.Readings;
using Muhatap.Listen.Following;
using Muhatap.Listen.Lists;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pages.Listen.Following;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>What is followed, with the last thirty days of each.</summary>
internal static class FollowingTable
{
    private const int AtOnce = 200;

    private static readonly (Phrase Title, int Width)[] Columns =
    [
        (new("Ad", "Name"), 30),
        (new("Türü", "Kind"), 14),
        (new("Ağ", "Network"), 14),
        (FollowingTexts.Muted, 12),
        (new("Gönderi (30 gün)", "Posts (30 days)"), 16),
        (ReadingTexts.Of(Sentiment.Negative), 12),
        (ReadingTexts.Of(Sentiment.Neutral), 12),
        (ReadingTexts.Of(Sentiment.Positive), 12),
        (new("Son gönderi", "Last post"), 17),
    ];

    public static ExportTable Of(Database database, DateTimeOffset now, Tongue tongue) =>
        new(
            ListenTexts.Following.In(tongue),
            [.. Columns.Select(column => (column.Title.In(tongue), column.Width))],
            cancellation => RowsAsync(database, now, tongue, cancellation)
        );

    private static async IAsyncEnumerable<TableCell[]> RowsAsync(
        Database database,
        DateTimeOffset now,
        Tongue tongue,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (await Follow.ListAsync(database, cancellationToken).ConfigureAwait(false) is not { } list)
            yield break;
        var asked = new FeedFilter().Request(now);
        for (string? after = null; ; )
        {
            var (page, hasMore) = await ReadRows.PageAsync(database, list.Id, null, after, AtOnce, cancellationToken).ConfigureAwait(false);
            foreach (
                var one in await Followed.ReadAsync(database, list.Id, page, asked.From, asked.To, cancellationToken).ConfigureAwait(false)
            )
                yield return Row(one, tongue);
            if (!hasMore)
                yield break;
            after = page[^1].Key;
        }
    }

    private static TableCell[] Row(Followed one, Tongue tongue) =>
        [
            TableCell.Of(one.Row.Name),
            TableCell.Of(FollowingTexts.Of(FollowAddress.KindOf(one.Row)).In(tongue)),
            TableCell.Of(FollowAddress.NetworkOf(one.Row) is { Length: > 0 } network ? ReadingTexts.Network(network).In(tongue) : null),
            TableCell.Of(one.Row.IsMuted ? FollowingTexts.Muted.In(tongue) : null),
            TableCell.Of(one.Posts),
            TableCell.Of(one.Moods[(int)Sentiment.Negative]),
            TableCell.Of(one.Moods[(int)Sentiment.Neutral]),
            TableCell.Of(one.Moods[(int)Sentiment.Positive]),
            one.LastAt is { } at ? TableCell.Of(at) : TableCell.Of((string?)null),
        ];
}
