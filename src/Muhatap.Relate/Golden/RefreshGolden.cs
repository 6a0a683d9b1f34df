using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Golden;

/// <summary>Works out golden records again after the rules changed, some hundred customers a transaction, so that pages go on meanwhile.</summary>
public static class RefreshGolden
{
    private const int BatchSize = 300;

    /// <summary>All customers. Returns how many there are.</summary>
    /// <param name="report">Told after each batch how many are done.</param>
    public static async Task<int> RunAsync(Database database, Action<int> report, CancellationToken cancellationToken)
    {
        var done = 0;
        var after = new CustomerId(0);
        while (true)
        {
            List<CustomerId> ids;
            await using (var db = database.Read())
                ids = await db
                    .Customers.Where(row => row.Id.CompareTo(after) > 0)
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .Take(BatchSize)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false);
            if (ids.Count == 0)
                return done;
            await database
                .WriteAsync(
                    WritePriority.Batch,
                    async (scope, cancellation) =>
                    {
                        var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                        await files.LoadAsync(ids, cancellation).ConfigureAwait(false);
                        await files.SaveAsync(cancellation).ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            after = ids[^1];
            done += ids.Count;
            report(done);
        }
    }
}
