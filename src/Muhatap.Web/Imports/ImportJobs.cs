using System.Collections.Concurrent;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Core.Ids;

namespace Muhatap.Web.Imports;

/// <summary>
/// The files people brought to the import page. They hold personal data, so they lie in a folder of ours only while they are
/// worked on: for a day at most, and never over a restart.
/// </summary>
internal sealed class ImportJobs(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, ImportJob> jobs = new(StringComparer.Ordinal);
    private readonly UploadFolder folder = new("muhatap-import-");

    public ImportJob? Find(string id, UserId by) => jobs.TryGetValue(id, out var job) && job.By == by ? job : null;

    /// <summary>What somebody brought, the newest first.</summary>
    public IReadOnlyList<ImportJob> Of(UserId by) => [.. jobs.Values.Where(job => job.By == by).OrderByDescending(job => job.At)];

    public async Task<ImportJob> AddAsync(UserId by, ImportKind kind, IFormFile file, CancellationToken cancellationToken)
    {
        foreach (var old in jobs.Values.Where(job => clock.GetUtcNow() - job.At > Kept))
            Remove(old);
        var (id, path) = await folder.KeepAsync(file, cancellationToken).ConfigureAwait(false);
        var job = new ImportJob(id, by, kind, Path.GetFileName(file.FileName), path, clock.GetUtcNow());
        jobs[id] = job;
        return job;
    }

    public void Remove(ImportJob job)
    {
        if (jobs.TryRemove(job.Id, out _))
            job.Dispose();
    }

    public void Dispose()
    {
        foreach (var job in jobs.Values)
            job.Dispose();
        folder.Dispose();
    }
}
