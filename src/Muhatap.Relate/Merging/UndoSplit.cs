using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Merging;

/// <summary>Parting was a mistake: who was made of the record joins the card again, with all that came to them since. It is a merge, and can be undone as one.</summary>
public static class UndoSplit
{
    /// <summary>Returns whose card it is on again.</summary>
    public static Task<CustomerId> RunAsync(Database database, UserId by, SplitId splitId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var db = scope.Db;
                var split = await db.CustomerSplits.SingleOrDefaultAsync(row => row.Id == splitId, cancellation).ConfigureAwait(false);
                if (split is not { UndoneAt: null })
                    throw new Refusal("split.undone", "There is no such parting, or it was taken back already.");
                var into = await StandingMerges.HolderOfAsync(db, split.FromId, cancellation).ConfigureAwait(false);
                var from = await StandingMerges.HolderOfAsync(db, split.MadeId, cancellation).ConfigureAwait(false);
                CustomerId? made = from;
                var accounts = await db
                    .Accounts.Where(row => row.CustomerId == made)
                    .Select(row => row.Id)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                foreach (
                    var link in await db
                        .AccountLinks.Where(row =>
                            accounts.Contains(row.AccountId) && row.CustomerId == into && row.State == LinkState.NotTheSame
                        )
                        .ToListAsync(cancellation)
                        .ConfigureAwait(false)
                )
                    link.State = LinkState.Undone;
                split.UndoneAt = scope.Now;
                split.UndoneBy = by;
                // Somebody else may have joined the two already: then only the note was left to be closed.
                if (into != from)
                    await MergeCustomers
                        .InScopeAsync(scope, by, into, from, probability: null, evidence: null, cancellation)
                        .ConfigureAwait(false);
                scope.Audit(by, "customer.split_undone", $"customer/{into}", $"customer/{split.MadeId}");
                return into;
            },
            cancellationToken
        );
}
