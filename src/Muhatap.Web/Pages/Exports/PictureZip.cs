using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Muhatap.Core.Exports;
using Muhatap.Listen.Feed;
using Muhatap.Store;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pictures;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>
/// The pictures of a feed's posts as a ZIP, each content once however many addresses lead to it, most used first, with
/// <c>manifest.csv</c>: every address, how many posts use it, the file it is in, or why it isn't. Bounded; what is beyond the bounds is
/// named in the manifest too. A file that a stop cut off is written anew, but no picture is fetched twice: the store has kept them.
/// </summary>
internal static class PictureZip
{
    public const int MostPictures = 1000;
    private const int MostAddresses = 20_000;
    private const long MostBytes = 512L * 1024 * 1024;
    private const int Ahead = 4;

    /// <param name="told">How many pictures were looked at so far.</param>
    /// <returns>How many addresses the manifest names.</returns>
    public static async Task<long> WriteAsync(
        Database database,
        PictureStore pictures,
        ExportJob job,
        Stream stream,
        Func<long, Task> told,
        CancellationToken cancellationToken
    )
    {
        var used = await UsedAsync(database, job, cancellationToken).ConfigureAwait(false);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var manifest = new List<TableCell[]>();
        var bytes = 0L;
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ordered = used.OrderByDescending(pair => pair.Value.Posts).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
            var coming = new Queue<Task<((byte[] Bytes, Muhatap.Connectors.Fetching.PictureKind Kind)? Picture, string? Refused)>>();
            for (var i = 0; i < ordered.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (coming.Count < Ahead && i + coming.Count < ordered.Count)
                {
                    coming.Enqueue(
                        i + coming.Count < MostPictures
                            ? pictures.GetAsync(ordered[i + coming.Count].Key, cancellationToken)
                            : Task.FromResult<((byte[], Muhatap.Connectors.Fetching.PictureKind)?, string?)>(
                                (null, "beyond the first 1000 pictures")
                            )
                    );
                }
                var (address, (posts, first)) = ordered[i];
                var (picture, refused) = await coming.Dequeue().ConfigureAwait(false);
                string? file = null;
                if (picture is var (content, kind) && picture is not null)
                {
                    var hash = Convert.ToHexStringLower(SHA256.HashData(content));
                    if (!files.TryGetValue(hash, out file))
                    {
                        if (bytes + content.Length > MostBytes)
                            refused = "beyond 512 MB";
                        else
                        {
                            file = string.Create(CultureInfo.InvariantCulture, $"{files.Count + 1:0000}-{hash[..12]}{kind.Extension}");
                            files.Add(hash, file);
                            bytes += content.Length;
                            await AddAsync(zip, file, content, cancellationToken).ConfigureAwait(false);
                        }
                    }
                    manifest.Add(Row(address, posts, first, file, content.Length, hash, refused));
                }
                else
                    manifest.Add(Row(address, posts, first, null, null, null, refused));
                await told(manifest.Count).ConfigureAwait(false);
            }
            await ManifestAsync(zip, manifest, cancellationToken).ConfigureAwait(false);
        }
        return manifest.Count;
    }

    private static async Task<Dictionary<string, (long Posts, string? First)>> UsedAsync(
        Database database,
        ExportJob job,
        CancellationToken cancellationToken
    )
    {
        var used = new Dictionary<string, (long Posts, string? First)>(StringComparer.Ordinal);
        var request = FeedFilter.Of(job.Filter).Request(job.CreatedAt) with { Before = null };
        await foreach (var row in ReadFeed.AllAsync(database, request, cancellationToken).ConfigureAwait(false))
        {
            foreach (var address in (row.Post.Media ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (used.TryGetValue(address, out var held))
                    used[address] = (held.Posts + 1, held.First);
                else if (used.Count < MostAddresses)
                    used.Add(address, (1, row.Post.Url));
            }
        }
        return used;
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression); // pictures are compressed already
        var stream = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ManifestAsync(ZipArchive zip, List<TableCell[]> rows, CancellationToken cancellationToken)
    {
        var stream = await zip.CreateEntry("manifest.csv").OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var writer = new CsvTableWriter(stream, ',');
        await using var __ = writer.ConfigureAwait(false);
        var table = new ExportTable(
            "manifest",
            [("file", 24), ("url", 60), ("posts", 8), ("first_post", 40), ("bytes", 10), ("sha256", 64), ("missing", 30)],
            ExportTable.Of(rows)
        );
        await writer.BeginAsync(table, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
            await writer.RowAsync(row, cancellationToken).ConfigureAwait(false);
        await writer.EndAsync(cancellationToken).ConfigureAwait(false);
        await writer.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private static TableCell[] Row(string address, long posts, string? first, string? file, long? bytes, string? hash, string? missing) =>
        [
            TableCell.Of(file),
            TableCell.Of(address),
            TableCell.Of(posts),
            TableCell.Of(first),
            TableCell.Of(bytes),
            TableCell.Of(hash),
            TableCell.Of(missing),
        ];
}
