using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Customers;

/// <summary>One of us says who an account is. A link a rule made before is undone, not deleted.</summary>
public static class LinkAccount
{
    public static Task RunAsync(
        Database database,
        UserId by,
        AccountId accountId,
        CustomerId customerId,
        LegalBasis basis,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) =>
                InScopeAsync(scope, by, accountId, customerId, basis, probability: 1, LinkMethod.ByHand, evidence: "", cancellation),
            cancellationToken
        );

    internal static async Task InScopeAsync(
        WriteScope scope,
        UserId? by,
        AccountId accountId,
        CustomerId customerId,
        LegalBasis basis,
        double probability,
        LinkMethod method,
        string evidence,
        CancellationToken cancellationToken
    )
    {
        var db = scope.Db;
        var account =
            await db.Accounts.SingleOrDefaultAsync(row => row.Id == accountId, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("account.unknown", "There is no such account.");
        if (!await db.Customers.AnyAsync(row => row.Id == customerId, cancellationToken).ConfigureAwait(false))
            throw new Refusal("customer.unknown", "There is no such customer.");
        if (account.CustomerId == customerId)
            return;
        var standing = await db
            .AccountLinks.Where(link => link.AccountId == accountId && link.State == LinkState.Linked)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var link in standing)
            link.State = LinkState.Undone;
        // Who says now that they are the same takes back that they were not.
        foreach (
            var refused in await db
                .AccountLinks.Where(link =>
                    link.AccountId == accountId && link.CustomerId == customerId && link.State == LinkState.NotTheSame
                )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
            refused.State = LinkState.Undone;
        // The index allows one standing link: the old one must be gone before the new one comes.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.AccountLinks.Add(
            new AccountLink
            {
                Id = scope.Mint.Next<AccountLinkId>(),
                AccountId = accountId,
                CustomerId = customerId,
                State = LinkState.Linked,
                Probability = probability,
                Method = method,
                Evidence = evidence,
                LegalBasis = basis,
                DecidedBy = by,
                At = scope.Now,
            }
        );
        account.CustomerId = customerId;
        scope.Audit(by, "account.linked", $"account/{accountId}", $"customer/{customerId}");
        scope.Changed(ChangeKind.Customer, customerId.Value);
        await scope.RaiseAsync(new AccountLinked(accountId, customerId, by), cancellationToken).ConfigureAwait(false);
    }
}
