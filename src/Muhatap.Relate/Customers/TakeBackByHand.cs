using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Customers;

/// <summary>
/// What one of us wrote was a mistake: it counts no more. What we had written before holds again; where there was nothing, the
/// systems' word does.
/// </summary>
public static class TakeBackByHand
{
    /// <summary>Returns whose record it was on.</summary>
    public static Task<CustomerId> RunAsync(Database database, UserId by, HandEditId editId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var db = scope.Db;
                var edit = await db.HandEdits.SingleOrDefaultAsync(row => row.Id == editId, cancellation).ConfigureAwait(false);
                if (edit is not { UndoneAt: null })
                    throw new Refusal("edit.unknown", "There is no such change, or it was taken back already.");
                var customer = await db
                    .SourceRecords.Where(row => row.Id == edit.SourceRecordId)
                    .Select(row => row.CustomerId)
                    .SingleAsync(cancellation)
                    .ConfigureAwait(false);
                edit.UndoneAt = scope.Now;
                edit.UndoneBy = by;
                var standing = await db
                    .HandEdits.AsNoTracking()
                    .Where(row =>
                        row.SourceRecordId == edit.SourceRecordId && row.Kind == edit.Kind && row.UndoneAt == null && row.Id != edit.Id
                    )
                    .OrderByDescending(row => row.Id)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                await files.LoadAsync([customer], cancellation).ConfigureAwait(false);
                var file = files.Find(customer)!;
                var record = file.Records.Find(row => row.Id == edit.SourceRecordId)!;
                file.Restate(
                    record,
                    edit.Kind,
                    AttributeKinds.IsSingle(edit.Kind) ? standing.Take(1) : standing.DistinctBy(row => row.Value, StringComparer.Ordinal)
                );
                await files.SaveAsync(cancellation).ConfigureAwait(false);
                scope.Audit(by, "customer.by_hand_undone", $"customer/{customer}", edit.Kind.ToString());
                return customer;
            },
            cancellationToken
        );
}
