using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Merging;

/// <summary>
/// A merge was a mistake: who had gone is a customer again, under the same id, with everything that was moved and still stands
/// with whoever holds it now. That they are two is remembered.
/// </summary>
public static class UndoMerge
{
    private static readonly MovedKind[] Moving = [MovedKind.Account, MovedKind.AccountLink, MovedKind.Activity, MovedKind.Consent];

    /// <summary>Returns who is a customer again.</summary>
    public static Task<CustomerId> RunAsync(Database database, UserId by, MergeId mergeId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var db = scope.Db;
                var merge = await db.CustomerMerges.SingleOrDefaultAsync(row => row.Id == mergeId, cancellation).ConfigureAwait(false);
                if (merge is not { UndoneAt: null })
                    throw new Refusal("merge.unknown", "There is no such merge, or it was undone already.");
                var stays = await StandingMerges.HolderOfAsync(db, merge.IntoId, cancellation).ConfigureAwait(false);
                var moved = await db
                    .MergeMoved.AsNoTracking()
                    .Where(row => row.MergeId == mergeId)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                await RecordsAsync(scope, merge, stays, moved, cancellation).ConfigureAwait(false);
                foreach (var kind in Moving)
                    await MovedRows.MoveAsync(scope, kind, RowsOf(moved, kind), stays, merge.FromId, cancellation).ConfigureAwait(false);
                merge.UndoneAt = scope.Now;
                merge.UndoneBy = by;
                await RememberTwo
                    .RunAsync(scope, by, stays, merge.FromId, merge.Probability, merge.Evidence, cancellation)
                    .ConfigureAwait(false);
                await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
                CustomerId? back = merge.FromId;
                var accounts = await db
                    .Accounts.AsNoTracking()
                    .Where(row => row.CustomerId == back)
                    .Select(row => row.Id)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                await scope.RaiseAsync(new MergeUndone(mergeId, stays, merge.FromId, accounts, by), cancellation).ConfigureAwait(false);
                scope.Audit(by, "customer.merge_undone", $"customer/{stays}", $"customer/{merge.FromId}");
                scope.Changed(ChangeKind.Customer, stays.Value);
                return merge.FromId;
            },
            cancellationToken
        );

    private static IEnumerable<long> RowsOf(List<MergeMoved> moved, MovedKind kind) =>
        moved.Where(row => row.Kind == kind).Select(row => row.RowId);

    private static async Task RecordsAsync(
        WriteScope scope,
        CustomerMerge merge,
        CustomerId stays,
        List<MergeMoved> moved,
        CancellationToken cancellationToken
    )
    {
        var files = await CustomerFiles.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await files.LoadAsync([stays], cancellationToken).ConfigureAwait(false);
        var holder = files.Find(stays) ?? throw new Refusal("customer.unknown", "There is no such customer.");
        var records = RowsOf(moved, MovedKind.SourceRecord).ToHashSet();
        var back = holder.Records.Where(record => records.Contains(record.Id.Value)).ToArray();
        if (back.Length == 0 || back.Length == holder.Records.Count)
            throw new Refusal("merge.empty", "Nothing of the two is left to be parted.");
        var goes = files.Make(merge.FromId, merge.FromName, back[0].Source);
        foreach (var record in back)
            goes.Take(record, holder);
        await files.SaveAsync(cancellationToken).ConfigureAwait(false);
    }
}
