using System.Runtime.CompilerServices;
using Muhatap.Core.Posts;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Lists;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>The feed's posts, in its order, with everything that was read.</summary>
internal static class FeedTable
{
    private static readonly (Phrase Title, int Width)[] Columns =
    [
        (new("Zaman", "Time"), 17),
        (new("Ağ", "Network"), 12),
        (new("Tür", "Kind"), 12),
        (new("Yazan", "Author"), 22),
        (new("Hesap", "Handle"), 20),
        (new("Takipçi", "Followers"), 10),
        (new("Başlık", "Title"), 24),
        (new("Metin", "Text"), 80),
        (new("Duygu", "Feeling"), 10),
        (new("Niyet", "Intent"), 12),
        (new("Konu", "Subject"), 14),
        (new("Dil", "Language"), 6),
        (new("Aciliyet", "Urgency"), 9),
        (new("Beğeni", "Likes"), 9),
        (new("Yanıt", "Replies"), 9),
        (new("Paylaşım", "Reposts"), 9),
        (new("Görüntülenme", "Views"), 12),
        (new("Puan", "Rating"), 6),
        (new("Bağlantı", "Link"), 40),
        (new("Görseller", "Media"), 30),
        (new("Ağdaki no", "Network id"), 26),
        (new("Liste satırları", "List rows"), 30),
    ];

    public static ExportTable Of(Database database, string filter, DateTimeOffset now, Tongue tongue)
    {
        var request = FeedFilter.Of(filter).Request(now) with { Before = null };
        return new ExportTable(
            new Phrase("Gönderiler", "Posts").In(tongue),
            [.. Columns.Select(column => (column.Title.In(tongue), column.Width))],
            cancellation => RowsAsync(database, request, tongue, cancellation)
        );
    }

    private static async IAsyncEnumerable<TableCell[]> RowsAsync(
        Database database,
        FeedRequest request,
        Tongue tongue,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var some in InHundredsAsync(ReadFeed.AllAsync(database, request, cancellationToken)).ConfigureAwait(false))
        {
            var rowsOf = await ReadRows
                .OfPostsAsync(database, some.ConvertAll(row => row.Post.Id), cancellationToken)
                .ConfigureAwait(false);
            foreach (var (post, account, reading) in some)
                yield return
                [
                    TableCell.Of(post.CreatedAt),
                    TableCell.Of(ReadingTexts.Network(post.Network).In(tongue)),
                    TableCell.Of(KindOf(post.Kind).In(tongue)),
                    TableCell.Of(account.ShownName),
                    TableCell.Of(account.ShownHandle),
                    TableCell.Of(account.Followers),
                    TableCell.Of(post.Title),
                    TableCell.Of(post.Text),
                    TableCell.Of(ReadingTexts.Of(reading.Sentiment).In(tongue)),
                    TableCell.Of(ReadingTexts.Of(reading.Intent).In(tongue)),
                    TableCell.Of(reading.Subject is null ? null : ReadingTexts.Subject(reading.Subject).In(tongue)),
                    TableCell.Of(reading.Language),
                    TableCell.Of(Math.Round(reading.Urgency, 2)),
                    TableCell.Of(post.Likes),
                    TableCell.Of(post.Replies),
                    TableCell.Of(post.Reposts),
                    TableCell.Of(post.Views),
                    TableCell.Of(post.Rating),
                    TableCell.Of(post.Url),
                    TableCell.Of(post.Media?.Replace('\n', ' ')),
                    TableCell.Of(post.ExternalId),
                    TableCell.Of(
                        rowsOf.Contains(post.Id) ? string.Join("; ", rowsOf[post.Id].Select(row => $"{row.Name} ({row.Key})")) : null
                    ),
                ];
        }
    }

    private static async IAsyncEnumerable<List<FeedRow>> InHundredsAsync(IAsyncEnumerable<FeedRow> rows)
    {
        const int AtOnce = 500;
        var some = new List<FeedRow>(AtOnce);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            some.Add(row);
            if (some.Count < AtOnce)
                continue;
            yield return some;
            some = new List<FeedRow>(AtOnce);
        }
        if (some.Count > 0)
            yield return some;
    }

    private static Phrase KindOf(PostKind kind) =>
        kind switch
        {
            PostKind.Comment => new("Yorum", "Comment"),
            PostKind.Review => new("Değerlendirme", "Review"),
            PostKind.Message => new("Mesaj", "Message"),
            PostKind.Article => new("Haber", "Article"),
            PostKind.Complaint => new("Şikâyet", "Complaint"),
            PostKind.Note => new("Not", "Note"),
            _ => new("Gönderi", "Post"),
        };
}
