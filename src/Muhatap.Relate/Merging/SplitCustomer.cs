using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Freshness;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Merging;

/// <summary>
/// One source record is not this customer: it becomes a customer of its own, with the accounts, activities and consents that are
/// theirs. That they are two is remembered, so that no comparison joins them again. <see cref="UndoSplit"/> takes it back.
/// </summary>
public static class SplitCustomer
{
    /// <param name="goes">What goes with the record; what does not stand with the customer any more is passed over.</param>
    /// <returns>Who the record is now.</returns>
    public static Task<CustomerId> RunAsync(
        Database database,
        UserId by,
        CustomerId fromId,
        SourceRecordId recordId,
        SplitRows goes,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var made = await PartRecordAsync(scope, by, fromId, recordId, cancellation).ConfigureAwait(false);
                var accounts = await AccountsAsync(scope, by, fromId, made, goes.Accounts, cancellation).ConfigureAwait(false);
                await ForgetProfile.RunAsync(scope, fromId, accounts, cancellation).ConfigureAwait(false);
                await ActivitiesAsync(scope, fromId, made, accounts, goes.Activities, cancellation).ConfigureAwait(false);
                await MovedRows
                    .MoveAsync(scope, MovedKind.Consent, goes.Consents.Select(id => id.Value), fromId, made, cancellation)
                    .ConfigureAwait(false);
                await RememberTwo.RunAsync(scope, by, fromId, made, probability: null, evidence: null, cancellation).ConfigureAwait(false);
                await scope.Db.SaveChangesAsync(cancellation).ConfigureAwait(false);
                foreach (var account in accounts)
                    await scope.RaiseAsync(new AccountLinked(account, made, by), cancellation).ConfigureAwait(false);
                scope.Audit(by, "customer.split", $"customer/{fromId}", $"customer/{made}");
                scope.Changed(ChangeKind.Customer, fromId.Value);
                return made;
            },
            cancellationToken
        );

    private static async Task<CustomerId> PartRecordAsync(
        WriteScope scope,
        UserId by,
        CustomerId fromId,
        SourceRecordId recordId,
        CancellationToken cancellationToken
    )
    {
        var files = await CustomerFiles.OpenAsync(scope, cancellationToken).ConfigureAwait(false);
        await files.LoadAsync([fromId], cancellationToken).ConfigureAwait(false);
        var from = files.Find(fromId) ?? throw new Refusal("customer.unknown", "There is no such customer.");
        var record =
            from.Records.Find(row => row.Id == recordId && row.IsOfASystem)
            ?? throw new Refusal("split.unknown", "The customer has no such source record.");
        if (!from.Records.Exists(row => row.Id != recordId && row.IsOfASystem))
            throw new Refusal("split.only", "It is the customer's only record: nothing would be left.");
        var name = from.AttributesOf(recordId).FirstOrDefault(row => row is { Kind: AttributeKind.Name, Value.Length: > 0 })?.Value;
        var made = files.Make(scope.Mint.Next<CustomerId>(), name ?? from.Customer.Name, record.Source);
        made.Take(record, from);
        await files.SaveAsync(cancellationToken).ConfigureAwait(false);
        scope.Db.CustomerSplits.Add(
            new CustomerSplit
            {
                Id = scope.Mint.Next<SplitId>(),
                FromId = fromId,
                MadeId = made.Customer.Id,
                SourceRecordId = recordId,
                MadeName = made.Customer.Name,
                ByUserId = by,
                At = scope.Now,
            }
        );
        return made.Customer.Id;
    }

    /// <summary>The accounts that go: with the old customer it is remembered that they are not the same; what spoke for them goes along.</summary>
    private static async Task<List<AccountId>> AccountsAsync(
        WriteScope scope,
        UserId by,
        CustomerId from,
        CustomerId made,
        IReadOnlyCollection<AccountId> wanted,
        CancellationToken cancellationToken
    )
    {
        var db = scope.Db;
        CustomerId? own = from;
        var accounts = await db
            .Accounts.Where(row => row.CustomerId == own && wanted.Contains(row.Id))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var ids = accounts.Select(row => row.Id).ToList();
        var links = await db
            .AccountLinks.Where(row => ids.Contains(row.AccountId) && row.State == LinkState.Linked)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var link in links)
            link.State = LinkState.NotTheSame;
        // The index allows one standing link: the old one must be gone before the new one comes.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var link in links)
        {
            db.AccountLinks.Add(
                new AccountLink
                {
                    Id = scope.Mint.Next<AccountLinkId>(),
                    AccountId = link.AccountId,
                    CustomerId = made,
                    State = LinkState.Linked,
                    Probability = link.Probability,
                    Method = link.Method,
                    Evidence = link.Evidence,
                    LegalBasis = link.LegalBasis,
                    DecidedBy = by,
                    At = scope.Now,
                }
            );
        }
        foreach (var account in accounts)
            account.CustomerId = made;
        return ids;
    }

    private static async Task ActivitiesAsync(
        WriteScope scope,
        CustomerId from,
        CustomerId made,
        List<AccountId> accounts,
        IReadOnlyCollection<ActivityId> chosen,
        CancellationToken cancellationToken
    )
    {
        CustomerId? own = from;
        var theirs = await scope
            .Db.Activities.AsNoTracking()
            .Where(row => row.CustomerId == own && row.AccountId != null && accounts.Contains(row.AccountId.Value))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        await MovedRows
            .MoveAsync(scope, MovedKind.Activity, theirs.Concat(chosen).Distinct().Select(id => id.Value), from, made, cancellationToken)
            .ConfigureAwait(false);
    }
}
