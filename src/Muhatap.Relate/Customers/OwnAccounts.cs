using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Customers;

/// <summary>The accounts through which we ourselves speak: named by the owner, or known from what was sent through them.</summary>
public sealed class OwnAccounts : IRoomEventHandler
{
    /// <summary>Marks accounts as ours, making those that were never seen.</summary>
    public static Task MarkAsync(
        Database database,
        IReadOnlyList<(AccountKey Key, string? Handle, string? DisplayName, long? Followers)> accounts,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                foreach (var (key, handle, displayName, followers) in accounts)
                    await MarkAsync(scope, key, handle, displayName, followers, cancellation).ConfigureAwait(false);
            },
            cancellationToken
        );

    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is SpokeAs spoke)
            await MarkAsync(scope, new AccountKey(spoke.Network, spoke.Key), null, null, null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task MarkAsync(
        WriteScope scope,
        AccountKey key,
        string? handle,
        string? displayName,
        long? followers,
        CancellationToken cancellationToken
    )
    {
        var account = await scope
            .Db.Accounts.SingleOrDefaultAsync(row => row.Network == key.Network && row.Key == key.Key, cancellationToken)
            .ConfigureAwait(false);
        if (account is null)
        {
            account = new Account
            {
                Id = scope.Mint.Next<AccountId>(),
                Network = key.Network,
                Key = key.Key,
                DisplayName = displayName,
                Followers = followers,
                FirstSeenAt = scope.Now,
            };
            account.ShowAs(handle);
            scope.Db.Accounts.Add(account);
        }
        account.IsOurs = true;
    }
}
