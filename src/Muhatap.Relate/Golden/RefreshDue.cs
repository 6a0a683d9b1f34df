using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Golden;

/// <summary>Works out the golden records of which something may be used now that could not before, or no longer. Goes on where it stopped: who waits stands in the database.</summary>
public static class RefreshDue
{
    private const int BatchSize = 300;

    /// <summary>Everybody who waits. Returns how many there were.</summary>
    public static async Task<int> RunAsync(Database database, CancellationToken cancellationToken)
    {
        var done = 0;
        while (true)
        {
            await using (var db = database.Read())
            {
                if (!await db.GoldenDue.AnyAsync(cancellationToken).ConfigureAwait(false))
                    return done;
            }
            done += await database
                .WriteAsync(WritePriority.Batch, (scope, cancellation) => RoundAsync(scope, cancellation), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task<int> RoundAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var ids = await scope
            .Db.GoldenDue.AsNoTracking()
            .OrderBy(row => row.CustomerId)
            .Select(row => row.CustomerId)
            .Take(BatchSize)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var files = await CustomerFiles.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await files.LoadAsync(ids, cancellationToken).ConfigureAwait(false);
        await files.SaveAsync(cancellationToken).ConfigureAwait(false);
        await scope.Db.GoldenDue.Where(row => ids.Contains(row.CustomerId)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return ids.Count;
    }
}
