using System.Collections.Concurrent;
using Muhatap.Core.Ids;

namespace Muhatap.Web.Imports;

/// <summary>The files people brought for lists, for a day at most and never over a restart; the rows they became are in the database.</summary>
internal sealed class ListUploads(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, ListUpload> uploads = new(StringComparer.Ordinal);
    private readonly UploadFolder folder = new("muhatap-list-");

    public ListUpload? Find(string id, UserId by) => uploads.TryGetValue(id, out var upload) && upload.By == by ? upload : null;

    /// <summary>The last one somebody brought for a list.</summary>
    public ListUpload? Latest(TopicId list, UserId by) =>
        uploads.Values.Where(upload => upload.List == list && upload.By == by).MaxBy(upload => upload.At);

    public async Task<ListUpload> AddAsync(UserId by, TopicId list, IFormFile file, CancellationToken cancellationToken)
    {
        foreach (
            var old in uploads.Values.Where(upload => clock.GetUtcNow() - upload.At > Kept || (upload.List == list && upload.By == by))
        )
            Remove(old);
        var (id, path) = await folder.KeepAsync(file, cancellationToken).ConfigureAwait(false);
        var upload = new ListUpload(id, by, list, Path.GetFileName(file.FileName), path, clock.GetUtcNow());
        uploads[id] = upload;
        return upload;
    }

    public void Remove(ListUpload upload)
    {
        if (uploads.TryRemove(upload.Id, out _))
            upload.Dispose();
    }

    public void Dispose()
    {
        foreach (var upload in uploads.Values)
            upload.Dispose();
        folder.Dispose();
    }
}
