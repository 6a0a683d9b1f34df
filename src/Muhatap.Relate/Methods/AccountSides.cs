using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Methods;

/// <summary>Reads accounts and customers as methods look at them. What people do is read only where a method that watches it is on.</summary>
internal sealed class AccountSides(MuhatapDb db, MethodModes modes)
{
    private const int MostPosts = 300;
    private const int MostActs = 100;

    public async Task<Dictionary<AccountId, AccountSide>> AccountsAsync(
        IReadOnlyCollection<AccountId> ids,
        CancellationToken cancellationToken
    )
    {
        var wanted = ids.ToList();
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(row => wanted.Contains(row.Id))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var profiles = await db
            .AccountProfiles.AsNoTracking()
            .Where(row => wanted.Contains(row.AccountId))
            .ToDictionaryAsync(row => row.AccountId, cancellationToken)
            .ConfigureAwait(false);
        var mentions = modes.WatchBehaviour
            ? await db
                .Edges.AsNoTracking()
                .Where(row => wanted.Contains(row.FromAccountId) && row.Kind == EdgeKind.Mention)
                .Select(row => new { row.FromAccountId, row.ToKey })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
            : [];
        var named = mentions.ToLookup(row => row.FromAccountId, row => row.ToKey);
        var sides = new Dictionary<AccountId, AccountSide>();
        foreach (var account in accounts)
            sides[account.Id] = new AccountSide(
                account.Id,
                account.Network,
                account.Handle,
                profiles.GetValueOrDefault(account.Id),
                modes.WatchBehaviour ? await WroteAsync(account.Id, cancellationToken).ConfigureAwait(false) : [],
                named[account.Id].ToHashSet(StringComparer.Ordinal)
            );
        return sides;
    }

    public async Task<Dictionary<CustomerId, CustomerSide>> CustomersAsync(
        IReadOnlyCollection<CustomerId> ids,
        CancellationToken cancellationToken
    )
    {
        var wanted = ids.Select(id => (CustomerId?)id).ToList();
        var owned = await db
            .Accounts.AsNoTracking()
            .Where(row => wanted.Contains(row.CustomerId))
            .Select(row => new { row.Id, row.CustomerId })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var accounts = await AccountsAsync([.. owned.Select(row => row.Id)], cancellationToken).ConfigureAwait(false);
        var own = ids.ToList();
        var identifiers = await db
            .CustomerIdentifiers.AsNoTracking()
            .Where(row => own.Contains(row.CustomerId) && (row.Kind == IdentifierKind.Email || row.Kind == IdentifierKind.Phone))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var byOwner = owned.ToLookup(row => row.CustomerId!.Value, row => accounts[row.Id]);
        var held = identifiers.ToLookup(row => row.CustomerId);
        var sides = new Dictionary<CustomerId, CustomerSide>();
        foreach (var id in own)
            sides[id] = new CustomerSide(
                id,
                [.. held[id].Where(row => row.Kind == IdentifierKind.Email).Select(row => row.Value)],
                [.. held[id].Where(row => row.Kind == IdentifierKind.Phone).Select(row => row.Value)],
                [.. byOwner[id]],
                modes.WatchBehaviour ? await ActsAsync(id, cancellationToken).ConfigureAwait(false) : []
            );
        return sides;
    }

    private async Task<List<Wrote>> WroteAsync(AccountId id, CancellationToken cancellationToken)
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(row => row.AccountId == id)
            .OrderByDescending(row => row.CreatedAt)
            .Take(MostPosts)
            .Select(row => new { row.CreatedAt, row.Text })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. posts.Select(row => new Wrote(row.CreatedAt, FoldedWords.Joined(row.Text), [.. Links(row.Text)]))];
    }

    private async Task<List<Activity>> ActsAsync(CustomerId id, CancellationToken cancellationToken)
    {
        CustomerId? own = id;
        return await db
            .Activities.AsNoTracking()
            .Where(row => row.CustomerId == own && (row.Place != null || row.Target != null))
            .OrderByDescending(row => row.At)
            .Take(MostActs)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    private static IEnumerable<string> Links(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Select(word => word.TrimEnd('.', ',', ')', '!', '?'));
}
