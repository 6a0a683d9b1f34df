using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Proposals;

/// <summary>What stands hard against two customers being one, beside what the comparison sees: one is a company; one system keeps them apart.</summary>
internal static class Contradictions
{
    public static async Task<bool> AnyAsync(MuhatapDb db, CustomerId a, CustomerId b, CancellationToken cancellationToken)
    {
        var kinds = await db
            .Customers.AsNoTracking()
            .Where(row => row.Id == a || row.Id == b)
            .Select(row => row.Kind)
            .Distinct()
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
        if (kinds > 1)
            return true;
        // A system that gave each a number of its own holds them for two; it may be wrong, but a person says so.
        return await (
            from left in db.SourceRecords
            join right in db.SourceRecords on left.Source equals right.Source
            where left.CustomerId == a && right.CustomerId == b && left.Source != SourceRecord.ByHand
            where
                db.SourceAttributes.Any(row => row.SourceRecordId == left.Id && row.Kind == AttributeKind.Number && row.Value != "")
                && db.SourceAttributes.Any(row => row.SourceRecordId == right.Id && row.Kind == AttributeKind.Number && row.Value != "")
            select left.Id
        )
            .AnyAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
