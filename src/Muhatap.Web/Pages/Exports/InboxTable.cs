using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Inbox;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>The inbox's queue as somebody saw it.</summary>
internal static class InboxTable
{
    private const int Most = 100_000;

    private static readonly (Phrase Title, int Width)[] Columns =
    [
        (new("Kim", "Who"), 24),
        (new("Segment", "Segment"), 14),
        (new("Görüşme", "Conversation"), 60),
        (new("Ağ", "Network"), 12),
        (new("Konu", "Subject"), 14),
        (new("Durum", "State"), 12),
        (new("Önem", "Severity"), 10),
        (new("Öncelik", "Priority"), 8),
        (new("Son tarih", "Due"), 17),
        (new("Son gönderi", "Last post"), 17),
        (new("Gönderi sayısı", "Posts"), 12),
        (new("Kimde", "With"), 20),
    ];

    public static ExportTable Of(Database database, string filter, UserId me, DateTimeOffset now, Tongue tongue)
    {
        var asked = QueryHelpers.ParseQuery(filter);
        var (box, queue, network) = (
            asked.GetValueOrDefault("box").ToString(),
            asked.GetValueOrDefault("queue").ToString(),
            asked.GetValueOrDefault("network").ToString()
        );
        return new ExportTable(
            InboxTexts.Title.In(tongue),
            [.. Columns.Select(column => (column.Title.In(tongue), column.Width))],
            cancellation => RowsAsync(database, box.Length == 0 ? "open" : box, queue, network, me, now, tongue, cancellation)
        );
    }

    private static async IAsyncEnumerable<TableCell[]> RowsAsync(
        Database database,
        string box,
        string queue,
        string network,
        UserId me,
        DateTimeOffset now,
        Tongue tongue,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (rows, _) = await QueueQuery.ReadAsync(database, box, queue, network, me, now, Most, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            yield return
            [
                TableCell.Of(row.Who),
                TableCell.Of(row.Segment is null ? null : ReadingTexts.Segment(row.Segment).In(tongue)),
                TableCell.Of(row.Title),
                TableCell.Of(ReadingTexts.Network(row.Network).In(tongue)),
                TableCell.Of(ReadingTexts.Subject(row.Matter).In(tongue)),
                TableCell.Of(StateOf(row.Status).In(tongue)),
                TableCell.Of(ReadingTexts.Of(row.Severity).In(tongue)),
                TableCell.Of((long)row.Priority),
                TableCell.Of(row.DueAt),
                TableCell.Of(row.LastPostAt),
                TableCell.Of((long)row.PostCount),
                TableCell.Of(row.Assignee),
            ];
        }
    }

    private static Phrase StateOf(ConversationStatus status) =>
        status switch
        {
            ConversationStatus.Open => new("Açık", "Open"),
            ConversationStatus.Snoozed => new("Ertelendi", "Snoozed"),
            _ => new("Kapalı", "Closed"),
        };
}
