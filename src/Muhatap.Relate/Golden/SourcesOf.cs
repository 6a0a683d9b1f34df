using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Golden;

/// <summary>What the systems say of customers, for pages.</summary>
public static class SourcesOf
{
    public static async Task<Dictionary<CustomerId, List<Statement>>> ReadAsync(
        MuhatapDb db,
        IReadOnlyList<CustomerId> customers,
        CancellationToken cancellationToken
    )
    {
        var records = await db
            .SourceRecords.AsNoTracking()
            .Where(row => customers.Contains(row.CustomerId))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        var ids = records.Keys.ToList();
        var statements = new Dictionary<CustomerId, List<Statement>>();
        foreach (
            var attribute in await db
                .SourceAttributes.AsNoTracking()
                .Where(row => ids.Contains(row.SourceRecordId))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            var record = records[attribute.SourceRecordId];
            if (!statements.TryGetValue(record.CustomerId, out var list))
                statements.Add(record.CustomerId, list = []);
            list.Add(new Statement(record, attribute));
        }
        return statements;
    }
}
