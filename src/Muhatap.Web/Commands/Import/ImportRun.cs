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

    /// <summary>Rows of one transaction where a row is small and stands by itself.</summary>
    public const int ManyRows = 1000;

    /// <summary>UTF-16 code units of one transaction: long texts make smaller batches, so that memory stays flat and a page's write waits shortly.</summary>
    private const long BatchLength = 2_000_000;

    /// <param name="store">Stores a batch.</param>
    /// <param name="batchRows">Rows of one transaction.</param>
    /// <param name="isAhead">A batch may be handed over while the one before is being stored: what becomes of it doesn't hang on that.</param>
    public async Task RunAsync<T>(
        IAsyncEnumerable<ImportRow<T>> rows,
        Func<IReadOnlyList<T>, Task<StoredRows>> store,
        bool isAhead,
        CancellationToken cancellationToken,
        int batchRows = BatchRows
    )
        where T : class
    {
        var batch = new List<ImportRow<T>>(batchRows);
        var storing = new Queue<(List<ImportRow<T>> Batch, Task<StoredRows> Stored)>(2);
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
                if (batch.Count < batchRows && length < BatchLength)
                    continue;
                Store();
                length = 0;
                await CountAsync(most: isAhead ? 1 : 0).ConfigureAwait(false);
            }
            Store();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            tally.Stopped = true;
        }
        catch (UnreadableFileException damage)
        {
            // The file breaks off here; what stands before it counts.
            Store();
            await CountAsync(most: 0).ConfigureAwait(false);
            tally.Stopped = true;
            await error.WriteLineAsync($"After {tally.Read} rows: {damage.Message}").ConfigureAwait(false);
        }
        await CountAsync(most: 0).ConfigureAwait(false);

        // Not cancelled: a batch that has begun is finished, so that the tally tells what is stored.
        void Store()
        {
            if (batch.Count > 0)
                storing.Enqueue((batch, store([.. batch.Select(row => row.Value!)])));
            batch = new List<ImportRow<T>>(batchRows);
        }

        async Task CountAsync(int most)
        {
            while (storing.Count > most)
            {
                var (first, stored) = storing.Dequeue();
                await CountBatchAsync(first, await stored.ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
    }

    private async Task CountBatchAsync<T>(List<ImportRow<T>> batch, StoredRows stored)
        where T : class
    {
        tally.Read += batch.Count;
        tally.New += stored.New;
        tally.Changed += stored.Changed;
        tally.Repeated += stored.Repeated;
        tally.Passed += stored.Passed;
        foreach (var basis in stored.Bases)
            tally.Count(basis);
        foreach (var (index, reason) in stored.Refused)
            await RejectAsync(batch[index].Row, reason).ConfigureAwait(false);
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
