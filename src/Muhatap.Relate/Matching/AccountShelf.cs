using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>The accounts one transaction works with: loaded in one query a network, made where missing, written back where changed.</summary>
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

    private readonly Dictionary<AccountKey, Account> byKey = [];
    private readonly List<Account> made = [];
    private readonly HashSet<Account> changed = [];

    public async ValueTask LoadAsync(IEnumerable<AccountKey> keys, CancellationToken cancellationToken)
    {
        foreach (var network in keys.Distinct().GroupBy(key => key.Network, StringComparer.Ordinal))
        {
            await scope
                .QueryAsync(
                    $"select id, key, handle, display_name, followers, first_seen_at, customer_id, is_ours from account where network = @network and key {scope.Dialect.In("keys")}",
                    [scope.Dialect.Value("network", network.Key), scope.Dialect.List("keys", [.. network.Select(key => key.Key)])],
                    reader =>
                    {
                        var account = new Account
                        {
                            Id = new AccountId(reader.GetInt64(0)),
                            Network = network.Key,
                            Key = reader.GetString(1),
                            DisplayName = reader.TextOrNull(3),
                            Followers = reader.LongOrNull(4),
                            FirstSeenAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)),
                            CustomerId = reader.LongOrNull(6) is { } customer ? new CustomerId(customer) : null,
                            IsOurs = reader.GetInt32(7) != 0,
                        };
                        account.ShowAs(reader.TextOrNull(2));
                        byKey[new AccountKey(account.Network, account.Key)] = account;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
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
