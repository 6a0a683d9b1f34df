using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Rivals;

/// <summary>A competitor as one of its topics names it.</summary>
/// <param name="Name">As the topic writes it; compared folded.</param>
public sealed record RivalName(TopicId Topic, string Name)
{
    public string Folded { get; } = TextFold.Fold(Name);
}

/// <summary>An account through which a competitor speaks.</summary>
/// <param name="IsSaid">Somebody of us said so; otherwise its handle did.</param>
public sealed record RivalAccount(Account Account, RivalName Company, bool IsSaid);

/// <summary>
/// Competitors' own accounts: those that somebody of us named, and those whose handle is the company's name (on Bluesky also as the first part of a domain).
/// What somebody said wins. Found by the index over handles, network by network.
/// </summary>
public static class RivalAccounts
{
    /// <summary>A shorter word is a handle of too many.</summary>
    private const int ShortestName = 4;

    public static async Task<IReadOnlyList<RivalAccount>> FindAsync(
        Database database,
        IReadOnlyList<RivalName> names,
        CancellationToken cancellationToken
    )
    {
        var ids = await ByHandleAsync(database, names, cancellationToken).ConfigureAwait(false);
        await using var db = database.Read();
        var said = await db.CompanyAccounts.ToDictionaryAsync(row => row.AccountId, cancellationToken).ConfigureAwait(false);
        AccountId[] all = [.. ids.Keys.Union(said.Keys)];
        var accounts = await db
            .Accounts.Where(account => all.Contains(account.Id) && !account.IsOurs)
            .OrderBy(account => account.Network)
            .ThenBy(account => account.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var rivals = new List<RivalAccount>();
        foreach (var account in accounts)
        {
            if (said.TryGetValue(account.Id, out var word))
            {
                var topic = word.TopicId;
                if (word.IsTheirs && names.Any(name => name.Topic == topic))
                    rivals.Add(
                        new RivalAccount(
                            account,
                            names.FirstOrDefault(name => name.Name == word.Company) ?? new RivalName(topic, word.Company),
                            true
                        )
                    );
            }
            else if (account.CustomerId is null)
                rivals.Add(new RivalAccount(account, ids[account.Id], false));
        }
        return rivals;
    }

    private static async Task<Dictionary<AccountId, RivalName>> ByHandleAsync(
        Database database,
        IReadOnlyList<RivalName> names,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<AccountId, RivalName>();
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        foreach (var name in names.Where(name => name.Folded.Length >= ShortestName))
        {
            await snapshot
                .QueryAsync(
                    // One step of the index a network, however many accounts there are.
                    """
                    with recursive net (name) as (
                      select min(network) from account
                      union all
                      select (select min(a.network) from account a where a.network > net.name) from net where net.name is not null
                    )
                    select a.id from net join account a on a.network = net.name and a.handle_key = @name
                    union
                    select a.id from net join account a on a.network = net.name and a.handle_key > @from and a.handle_key < @to
                    """,
                    [
                        database.Dialect.Value("name", name.Folded),
                        database.Dialect.Value("from", name.Folded + "."),
                        database.Dialect.Value("to", name.Folded + "/"),
                    ],
                    row => found.TryAdd(new AccountId(row.GetInt64(0)), name),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return found;
    }
}
