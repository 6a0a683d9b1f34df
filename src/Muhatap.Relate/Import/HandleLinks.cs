using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Import;

/// <summary>Ties accounts we already hold to the customer on whose record their handle now stands.</summary>
internal static class HandleLinks
{
    private const double Probability = 0.99;

    /// <param name="handles">Handles that stand on exactly one record.</param>
    public static async Task TieAsync(WriteScope scope, IReadOnlyList<CustomerIdentifier> handles, CancellationToken cancellationToken)
    {
        foreach (var identifier in handles)
        {
            var isShared = await scope
                .Db.CustomerIdentifiers.AnyAsync(
                    row => row.Kind == identifier.Kind && row.Value == identifier.Value && row.CustomerId != identifier.CustomerId,
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (isShared)
                continue;
            var colon = identifier.Value.IndexOf(':', StringComparison.Ordinal);
            var (network, handle) = (identifier.Value[..colon], identifier.Value[(colon + 1)..]);
            var accounts = await scope
                .Db.Accounts.Where(row => row.Network == network && row.HandleKey == handle && row.CustomerId == null && !row.IsOurs)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var account in accounts)
                await TieAsync(scope, account, identifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task TieAsync(
        WriteScope scope,
        Account account,
        CustomerIdentifier identifier,
        CancellationToken cancellationToken
    )
    {
        var isRefused = await scope
            .Db.AccountLinks.AnyAsync(
                link => link.AccountId == account.Id && link.CustomerId == identifier.CustomerId && link.State == LinkState.NotTheSame,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (isRefused)
            return;
        account.CustomerId = identifier.CustomerId;
        scope.Db.AccountLinks.Add(
            new AccountLink
            {
                Id = scope.Mint.Next<AccountLinkId>(),
                AccountId = account.Id,
                CustomerId = identifier.CustomerId,
                State = LinkState.Linked,
                Probability = Probability,
                Method = LinkMethod.HandleOnRecord,
                Evidence = EvidenceList.Write([new EvidenceItem("handle", "on_record", Math.Log2(Probability / (1 - Probability)))]),
                LegalBasis = identifier.LegalBasis,
                At = scope.Now,
            }
        );
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await scope.RaiseAsync(new AccountLinked(account.Id, identifier.CustomerId, By: null), cancellationToken).ConfigureAwait(false);
    }
}
