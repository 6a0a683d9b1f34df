using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Golden;

/// <summary>Gives customers of before there was an index of names their keys. Finds nothing to do afterwards.</summary>
public static class IndexNames
{
    private const int BatchSize = 500;

    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        int count;
        do
        {
            count = await database
                .WriteAsync(
                    WritePriority.Batch,
                    async (scope, cancellation) =>
                    {
                        var customers = await scope
                            .Db.Customers.AsNoTracking()
                            .Where(row => !scope.Db.CustomerNameKeys.Any(key => key.CustomerId == row.Id))
                            .OrderBy(row => row.Id)
                            .Take(BatchSize)
                            .Select(row => new { row.Id, row.Name })
                            .ToListAsync(cancellation)
                            .ConfigureAwait(false);
                        // A name without a letter has no key, and would be looked at for ever.
                        var keys = customers
                            .SelectMany(row =>
                                NameKeys
                                    .Of(row.Name)
                                    .DefaultIfEmpty("")
                                    .Distinct(StringComparer.Ordinal)
                                    .Select(key => new CustomerNameKey { Key = key, CustomerId = row.Id })
                            )
                            .ToList();
                        await scope.Bulk.InsertAsync(GoldenTables.NameKey, keys, cancellation).ConfigureAwait(false);
                        return customers.Count;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        } while (count == BatchSize);
    }
}
