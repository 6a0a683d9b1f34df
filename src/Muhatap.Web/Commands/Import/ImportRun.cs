using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Web.Commands.Import;

/// <summary>
/// Takes a file through: rows are read, bad ones are put aside, the others are stored a batch at a time, each batch in one
/// transaction. What is stored when it is stopped stays stored, and a second run finds it there.
/// </summary>
internal sealed class ImportRun(ImportTally tally, RejectedRows? rejected, TextWriter error, ProgressBar bar, Func<long> bytesRead)
{
    /// <summary>Problems that are named on standard error; the rest are in the file of rejected rows.</summary>
    private const int MostNamed = 10;

    /// <summary>Rows of one transaction.</summary>
    private const int BatchRows = 200;

    /// <summary>UTF-16 code units of one transaction: long texts make smaller batches, so that memory stays flat and a page's write waits shortly.</summary>
    private const long BatchLength = 2_000_000;

    /// <param name="store">Stores a batch; says which rows it refused.</param>
    public async Task RunAsync<T>(
        IAsyncEnumerable<ImportRow<T>> rows,
        Func<IReadOnlyList<T>, Task<IReadOnlyList<(int Index, string Reason)>>> store,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var batch = new List<ImportRow<T>>(BatchRows);
        long length = 0;
        try
        {
            await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                bar.Show(bytesRead(), tally);
                if (row.Value is null)
                {
                    tally.Read++;
                    await RejectAsync(row.Row, row.Problem!).ConfigureAwait(false);
                    continue;
                }
                batch.Add(row);
                length += row.Row.Cells.Sum(cell => (long)cell.Text.Length);
                if (batch.Count < BatchRows && length < BatchLength)
                    continue;
                await StoreAsync(batch, store).ConfigureAwait(false);
                length = 0;
            }
            await StoreAsync(batch, store).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            tally.Stopped = true;
        }
        catch (UnreadableFileException damage)
        {
            // The file breaks off here; what stands before it counts.
            await StoreAsync(batch, store).ConfigureAwait(false);
            tally.Stopped = true;
            await error.WriteLineAsync($"After {tally.Read} rows: {damage.Message}").ConfigureAwait(false);
        }
    }

    private async Task StoreAsync<T>(
        List<ImportRow<T>> batch,
        Func<IReadOnlyList<T>, Task<IReadOnlyList<(int Index, string Reason)>>> store
    )
        where T : class
    {
        if (batch.Count == 0)
            return;
        // Not cancelled: a batch that has begun is finished, so that the tally tells what is stored.
        var refused = await store([.. batch.Select(row => row.Value!)]).ConfigureAwait(false);
        tally.Read += batch.Count;
        foreach (var (index, reason) in refused)
            await RejectAsync(batch[index].Row, reason).ConfigureAwait(false);
        batch.Clear();
    }

    private async Task RejectAsync(FileRow row, string reason)
    {
        tally.Rejected++;
        if (rejected is not null)
            await rejected.AddAsync(row, reason, CancellationToken.None).ConfigureAwait(false);
        if (tally.Rejected <= MostNamed + 1)
            bar.Clear();
        if (tally.Rejected <= MostNamed)
            await error.WriteLineAsync($"line {row.Line}: {reason}").ConfigureAwait(false);
        else if (tally.Rejected == MostNamed + 1)
            await error.WriteLineAsync("… more rows are rejected").ConfigureAwait(false);
    }
}
