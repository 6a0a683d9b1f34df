using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Freshness;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Customers;

/// <summary>One of us says that an account is not the customer it stands with. It is remembered: no rule proposes it again.</summary>
public static class UnlinkAccount
{
    public static Task RunAsync(Database database, UserId by, AccountId accountId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var db = scope.Db;
                var link =
                    await db
                        .AccountLinks.SingleOrDefaultAsync(row => row.AccountId == accountId && row.State == LinkState.Linked, cancellation)
                        .ConfigureAwait(false)
                    ?? throw new Refusal("link.unknown", "The account stands with no customer.");
                var account = await db.Accounts.SingleAsync(row => row.Id == accountId, cancellation).ConfigureAwait(false);
                link.State = LinkState.NotTheSame;
                account.CustomerId = null;
                await ForgetProfile.RunAsync(scope, link.CustomerId, [accountId], cancellation).ConfigureAwait(false);
                scope.Audit(by, "account.unlinked", $"account/{accountId}", $"customer/{link.CustomerId}");
                scope.Changed(ChangeKind.Customer, link.CustomerId.Value);
                await scope.RaiseAsync(new AccountLinked(accountId, Customer: null, by), cancellation).ConfigureAwait(false);
            },
            cancellationToken
        );
}
