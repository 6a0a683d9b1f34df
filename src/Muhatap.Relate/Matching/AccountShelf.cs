using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>
/// The accounts one transaction works with: those the writer doesn't remember are looked up, missing ones are made, changed ones written
/// back. All changes of the post's way to an account are made on these objects, so that what is remembered stays true.
/// </summary>
internal sealed class AccountShelf(WriteScope scope)
{
    private static readonly BulkStatement<Account> Rename = new(
        "update account set handle = $1, handle_key = $2, display_name = $3, followers = $4 where id = $5",
        static (account, sink) =>
        {
            sink.Text(account.Handle);
            sink.Text(account.HandleKey);
            sink.Text(account.DisplayName);
            sink.Long(account.Followers);
            sink.Long(account.Id.Value);
        }
    );

    private static readonly BulkQuery<Account> ByKey = new(
        "select id, network, key, handle, display_name, followers, first_seen_at, customer_id, is_ours from account where",
        "key",
        within: "network",
        static row =>
        {
            var account = new Account
            {
                Id = new AccountId(row.Long(0)),
                Network = row.Text(1),
                Key = row.Text(2),
                DisplayName = row.TextOrNull(4),
                Followers = row.LongOrNull(5),
                FirstSeenAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(6)),
                CustomerId = row.LongOrNull(7) is { } customer ? new CustomerId(customer) : null,
                IsOurs = row.Long(8) != 0,
            };
            account.ShowAs(row.TextOrNull(3));
            return account;
        }
    );

    /// <summary>Some 20 MB of accounts; beyond it all are forgotten, and those who still write come back.</summary>
    private const int MostRemembered = 50_000;

    private readonly Dictionary<AccountKey, Account> byKey = scope.Memory.Of<Dictionary<AccountKey, Account>>();
    private readonly List<Account> made = [];
    private readonly HashSet<Account> changed = [];

    public async ValueTask LoadAsync(IEnumerable<AccountKey> keys, CancellationToken cancellationToken)
    {
        if (byKey.Count > MostRemembered)
            byKey.Clear();
        foreach (var network in keys.Where(key => !byKey.ContainsKey(key)).Distinct().GroupBy(key => key.Network, StringComparer.Ordinal))
        {
            string[] asked = [.. network.Select(key => key.Key)];
            foreach (var account in await scope.Bulk.FindAsync(ByKey, network.Key, asked, cancellationToken).ConfigureAwait(false))
                byKey[new AccountKey(account.Network, account.Key)] = account;
        }
    }

    public Account? Find(AccountKey key) => byKey.GetValueOrDefault(key);

    /// <summary>What the source says now replaces what was known; what it doesn't say leaves it.</summary>
    public Account FindOrMake(AccountKey key, string? handle, string? displayName, long? followers)
    {
        if (!byKey.TryGetValue(key, out var account))
        {
            account = new Account
            {
                Id = scope.Mint.Next<AccountId>(),
                Network = key.Network,
                Key = key.Key,
                FirstSeenAt = scope.Now,
                DisplayName = displayName,
                Followers = followers,
            };
            account.ShowAs(handle);
            byKey.Add(key, account);
            made.Add(account);
            return account;
        }
        var fresh =
            (handle is null || string.Equals(handle, account.Handle, StringComparison.Ordinal))
            && (displayName is null || string.Equals(displayName, account.DisplayName, StringComparison.Ordinal))
            && (followers is null || followers == account.Followers);
        if (!fresh)
        {
            account.ShowAs(handle ?? account.Handle);
            account.DisplayName = displayName ?? account.DisplayName;
            account.Followers = followers ?? account.Followers;
            changed.Add(account);
        }
        return account;
    }

    public async ValueTask SaveAsync(CancellationToken cancellationToken)
    {
        await scope.Bulk.InsertAsync(BulkTables.Account, made, cancellationToken).ConfigureAwait(false);
        changed.ExceptWith(made);
        Account[] ordered = [.. changed.OrderBy(account => account.Id.Value)];
        await scope.Bulk.RunAsync(Rename, ordered, cancellationToken).ConfigureAwait(false);
        made.Clear();
        changed.Clear();
    }
}
