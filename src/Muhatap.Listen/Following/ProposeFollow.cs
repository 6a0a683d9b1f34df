using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Store;

namespace Muhatap.Listen.Following;

/// <summary>An account many of our customers gather around, with what that rests on.</summary>
/// <param name="Key">As edges name it: the handle, or the network's own id.</param>
/// <param name="Account">Where it has written itself; null: it is only talked to.</param>
/// <param name="Customers">How many of our customers mention, answer or follow it.</param>
/// <param name="AllCustomers">Of how many that are known on this network.</param>
/// <param name="Mentions">How often they named it.</param>
/// <param name="Followers">How many of our customers follow it.</param>
/// <param name="Others">Accounts of nobody we know that do the same.</param>
/// <param name="AllOthers">Of how many on this network.</param>
public sealed record FollowProposal(
    string Network,
    string Key,
    Account? Account,
    long Customers,
    long AllCustomers,
    long Mentions,
    long Followers,
    long Others,
    long AllOthers
)
{
    /// <summary>How many times likelier one of our customers is there than somebody else; one is added to the others so that none is no division by nought.</summary>
    public double Lift => Customers / (double)Math.Max(1, AllCustomers) / ((Others + 1.0) / (AllOthers + 1.0));
}

/// <summary>Proposes accounts and communities to follow: those our known customers mention, answer and follow clearly more than others do.</summary>
public static class ProposeFollow
{
    private const int LeastCustomers = 3;
    private const double LeastLift = 1.5;

    /// <summary>Only so many of the most frequent are compared with the background.</summary>
    private const int Looked = 100;

    /// <param name="followed">Rows that are followed already.</param>
    public static async Task<IReadOnlyList<FollowProposal>> RunAsync(
        Database database,
        IReadOnlyCollection<string> followed,
        int most,
        CancellationToken cancellationToken
    )
    {
        var dialect = database.Dialect;
        var found = new List<(string Network, string Key, long Customers, long Mentions, long Followers)>();
        var sizes = new Dictionary<string, (long Customers, long Others)>(StringComparer.Ordinal);
        var all = new Dictionary<(string, string), long>();
        await using (var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false))
        {
            // From the customers' accounts (a partial index) along each one's edges (their key): strangers' edges are not read here. The cross join
            // keeps SQLite to this order; left to itself it walks all edges.
            await snapshot
                .QueryAsync(
                    "select e.network, e.to_key, count(distinct a.customer_id), sum(case when e.kind = @mention then e.count else 0 end),"
                        + " count(distinct case when e.kind = @follow then a.customer_id end)"
                        + " from account a cross join edge e where e.from_account_id = a.id and a.customer_id is not null"
                        + " group by e.network, e.to_key having count(distinct a.customer_id) >= @least"
                        + " order by count(distinct a.customer_id) desc, e.network, e.to_key limit @most",
                    [
                        dialect.Value("mention", (long)EdgeKind.Mention),
                        dialect.Value("follow", (long)EdgeKind.Follow),
                        dialect.Value("least", (long)LeastCustomers),
                        dialect.Value("most", (long)Looked),
                    ],
                    reader =>
                        found.Add(
                            (
                                reader.GetString(0),
                                reader.GetString(1),
                                reader.GetInt64(2),
                                Convert.ToInt64(reader.GetValue(3), null),
                                reader.GetInt64(4)
                            )
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (found.Count == 0)
                return [];
            await snapshot
                .QueryAsync(
                    "select network, count(distinct customer_id), sum(case when customer_id is null then 1 else 0 end) from account group by network",
                    [],
                    reader => sizes[reader.GetString(0)] = (reader.GetInt64(1), Convert.ToInt64(reader.GetValue(2), null)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            await snapshot
                .QueryAsync(
                    "select e.network, e.to_key, count(distinct e.from_account_id) from edge e join account a on a.id = e.from_account_id"
                        + $" where e.network {dialect.In("networks")} and e.to_key {dialect.In("keys")} and a.customer_id is null"
                        + " group by e.network, e.to_key",
                    [
                        dialect.List("networks", [.. found.Select(one => one.Network).Distinct(StringComparer.Ordinal)]),
                        dialect.List("keys", [.. found.Select(one => one.Key).Distinct(StringComparer.Ordinal)]),
                    ],
                    reader => all[(reader.GetString(0), reader.GetString(1))] = reader.GetInt64(2),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        var accounts = await AccountsAsync(database, [.. sizes.Keys], [.. found.Select(one => one.Key)], cancellationToken)
            .ConfigureAwait(false);
        await using var db = database.Read();
        var dismissed = (await db.DismissedFollows.ToListAsync(cancellationToken).ConfigureAwait(false))
            .Select(row => (row.Network, row.Key))
            .ToHashSet();
        return
        [
            .. found
                .Where(one => !dismissed.Contains((one.Network, one.Key)))
                .Select(one => new FollowProposal(
                    one.Network,
                    one.Key,
                    accounts.GetValueOrDefault((one.Network, one.Key)),
                    one.Customers,
                    sizes.GetValueOrDefault(one.Network).Customers,
                    one.Mentions,
                    one.Followers,
                    all.GetValueOrDefault((one.Network, one.Key)),
                    sizes.GetValueOrDefault(one.Network).Others
                ))
                .Where(one => one.Lift >= LeastLift && one.Account is not { IsOurs: true } && !IsFollowed(one, followed))
                .OrderByDescending(one => one.Customers * Math.Log(one.Lift))
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private static bool IsFollowed(FollowProposal one, IReadOnlyCollection<string> followed)
    {
        var handle = AccountKey.Fold(one.Account?.Handle) ?? one.Key;
        return followed.Contains($"{one.Network}/@{handle}") || followed.Contains($"{one.Network}/+{handle}");
    }

    /// <summary>Accounts by what edges call them: the network's own id or the folded handle.</summary>
    private static async Task<Dictionary<(string Network, string Key), Account>> AccountsAsync(
        Database database,
        IReadOnlyList<string> networks,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        // Each by its own index, and not by one condition over both, which would use neither.
        var byKey = await db
            .Accounts.Where(account => networks.Contains(account.Network) && keys.Contains(account.Key))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var byHandle = await db
            .Accounts.Where(account => networks.Contains(account.Network) && account.HandleKey != null && keys.Contains(account.HandleKey))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var found = new Dictionary<(string, string), Account>();
        foreach (var account in byKey)
            found[(account.Network, account.Key)] = account;
        foreach (var account in byHandle)
            found.TryAdd((account.Network, account.HandleKey!), account);
        return found;
    }
}
