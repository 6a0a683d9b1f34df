using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Exports;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.Pictures;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>
/// Writes files that were asked for, one after the other, in a folder beside the data. What a stop of the program cut off is begun
/// anew; what somebody stops leaves no file; what is older than it is kept for is deleted.
/// </summary>
/// <param name="folder">Where the files lie.</param>
internal sealed partial class ExportRunner(Database database, PictureStore pictures, string folder, ILogger<ExportRunner> log)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TellEvery = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<ExportJobId, CancellationTokenSource> writing = new();
    private readonly SemaphoreSlim asked = new(0);

    /// <summary>The file of a job that is ready.</summary>
    public string PathOf(ExportJob job) => Path.Combine(folder, Path.GetFileName(job.File!));

    /// <summary>There is something to do.</summary>
    public void Wake() => asked.Release();

    public void Cancel(ExportJobId job)
    {
        if (writing.TryGetValue(job, out var stop))
            stop.Cancel();
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await BeginAnewAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            await ExpireAsync(cancellationToken).ConfigureAwait(false);
            await RunWaitingAsync(cancellationToken).ConfigureAwait(false);
            await asked.WaitAsync(Look, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what waits, until nothing does.</summary>
    public async Task RunWaitingAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        while (await ClaimAsync(cancellationToken).ConfigureAwait(false) is { } job)
            await WriteAsync(job, cancellationToken).ConfigureAwait(false);
    }

    private Task BeginAnewAsync(CancellationToken cancellationToken) =>
        // With several processes on PostgreSQL another may be at it: its file would be written twice, and the second wins. No harm.
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
                await scope
                    .Db.ExportJobs.Where(job => job.State == ExportState.Writing)
                    .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, ExportState.Waiting), cancellation)
                    .ConfigureAwait(false),
            cancellationToken
        );

    private Task<ExportJob?> ClaimAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var job = await scope
                    .Db.ExportJobs.OrderBy(row => row.Id)
                    .FirstOrDefaultAsync(row => row.State == ExportState.Waiting, cancellation)
                    .ConfigureAwait(false);
                if (job is not null)
                    job.State = ExportState.Writing;
                return job;
            },
            cancellationToken
        );

    private async Task WriteAsync(ExportJob job, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        writing[job.Id] = stop;
        var name = $"{job.Id}.{ExportLists.Extension(job.Format)}";
        var path = Path.Combine(folder, name);
        try
        {
            var rows = await WriteFileAsync(job, path, stop.Token).ConfigureAwait(false);
            await SetAsync(job.Id, ExportState.Ready, rows, name, error: null, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            File.Delete(path);
            await SetAsync(job.Id, ExportState.Cancelled, rows: null, file: null, error: null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(error, job.Id.Value);
            File.Delete(path);
            await SetAsync(job.Id, ExportState.Failed, rows: null, file: null, error.Message, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            writing.TryRemove(job.Id, out _);
        }
    }

    private async Task<long> WriteFileAsync(ExportJob job, string path, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var user = await db.Users.SingleAsync(row => row.Id == job.UserId, cancellationToken).ConfigureAwait(false);
        var rows = 0L;
        var told = database.Clock.GetTimestamp();
        var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true);
        await using var file = stream.ConfigureAwait(false);
        if (job.Format == ExportFormat.Zip)
            return await PictureZip.WriteAsync(database, pictures, job, stream, TellAsync, cancellationToken).ConfigureAwait(false);
        ITableWriter writer =
            job.Format == ExportFormat.Xlsx
                ? new XlsxTableWriter(stream)
                : new CsvTableWriter(stream, job.Format == ExportFormat.Csv ? ',' : ';');
        await using var whole = writer.ConfigureAwait(false);
        foreach (var table in await ExportLists.OpenAsync(database, job, user, cancellationToken).ConfigureAwait(false))
        {
            await writer.BeginAsync(table, cancellationToken).ConfigureAwait(false);
            await foreach (var row in table.Rows(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.RowAsync(row, cancellationToken).ConfigureAwait(false);
                rows++;
                if (rows % 512 == 0)
                    await TellAsync(rows).ConfigureAwait(false);
            }
            await writer.EndAsync(cancellationToken).ConfigureAwait(false);
        }
        await writer.FinishAsync(cancellationToken).ConfigureAwait(false);
        return rows;

        async Task TellAsync(long done)
        {
            if (database.Clock.GetElapsedTime(told) <= TellEvery)
                return;
            told = database.Clock.GetTimestamp();
            await SetAsync(job.Id, ExportState.Writing, done, file: null, error: null, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task SetAsync(
        ExportJobId id,
        ExportState state,
        long? rows,
        string? file,
        string? error,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (await scope.Db.ExportJobs.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false) is not { } job)
                    return;
                // Somebody stopped it in another process: that stands.
                if (job.State == ExportState.Cancelled)
                {
                    Cancel(id);
                    return;
                }
                job.State = state;
                job.Rows = rows ?? job.Rows;
                job.File = file ?? job.File;
                job.Error = error;
                scope.Changed(ChangeKind.Export, id.Value);
            },
            cancellationToken
        );

    internal async Task ExpireAsync(CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        await using var db = database.Read();
        var old = await db
            .ExportJobs.Where(job => job.State == ExportState.Ready && job.ExpiresAt < now)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var job in old)
        {
            File.Delete(PathOf(job));
            await SetAsync(job.Id, ExportState.Expired, rows: null, file: null, error: null, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(LogLevel.Error, "Export {Job} could not be written")]
    private partial void LogFailure(Exception error, long job);
}
