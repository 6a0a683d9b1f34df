using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Linkage.Scoring;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Methods;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Proposals;

/// <summary>How far the weighing of accounts is.</summary>
/// <param name="Of">Accounts to be weighed in this round; 0 before the first.</param>
public readonly record struct WeighingProgress(int Done, int Of, DateTimeOffset? EndedAt);

/// <summary>
/// Which account may be which customer's: the linkage engine's names and profiles, and every method that is on. It proposes; only a
/// method whose precision is known may tie by itself (<see cref="MethodFigure.MayLink"/>). Each round weighs what is new: accounts and
/// profiles that came, and accounts whose candidates changed. After a start, or when a method is switched, once everything.
/// </summary>
public sealed class ProposeAccounts(Database database)
{
    /// <summary>One in four: below it the queue would hold mostly strangers.</summary>
    private const double LeastProbability = 0.25;

    /// <summary>Pairs the engine finds less likely than this are not worth the other methods' time.</summary>
    private const double LeastToWeigh = 0.02;

    /// <summary>A method ties by itself only what is this sure.</summary>
    private const double LeastToLink = 0.99;

    /// <summary>The latest customers and accounts that are kept in mind; new ones in one round.</summary>
    private const int MostAtOnce = 50_000;

    private const int Chunk = 200;
    private const int MostCandidates = 3;

    private readonly SemaphoreSlim turn = new(1);
    private AccountIndex? index;
    private string indexedFor = "";
    private AccountId lastAccount;
    private DateTimeOffset lastSeen = DateTimeOffset.MinValue;
    private int customersSeen;

    public WeighingProgress Progress { get; private set; }

    /// <summary>Returns how many pairs are proposed anew.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var db = database.Read();
            var modes = await MethodModes.LoadAsync(db, cancellationToken).ConfigureAwait(false);
            if (index is null || indexedFor != modes.Key)
            {
                index = new AccountIndex(modes.Without);
                (indexedFor, lastAccount, lastSeen, customersSeen) = (modes.Key, default, DateTimeOffset.MinValue, 0);
            }
            return await RoundAsync(db, index, modes, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // A round that was broken off has taken in what it did not weigh: the next begins anew.
            index = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<int> RoundAsync(MuhatapDb db, AccountIndex found, MethodModes modes, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        var accounts = await NewAccountsAsync(db, cancellationToken).ConfigureAwait(false);
        var customers = await ChangedCustomersAsync(db, cancellationToken).ConfigureAwait(false);
        var gone = await GoneAsync(db, found, cancellationToken).ConfigureAwait(false);
        if (accounts.Count + customers.Count + gone.Count == 0)
            return 0;
        var changed = customers.Select(row => row.Id).ToHashSet();
        foreach (var customer in gone)
            found.Forget(customer);
        found.Put(customers, accounts);
        foreach (var (account, _) in accounts)
            if (account.CustomerId is { } owner)
                found.Know(owner, account.Id);
        await KnowAgainAsync(db, found, changed, cancellationToken).ConfigureAwait(false);
        var matches = found.Matches(LeastToWeigh);
        var due = accounts
            .Where(row => row.Account.CustomerId is null)
            .Select(row => row.Account.Id)
            .Concat(matches.Where(group => group.Any(match => changed.Contains(match.Customer))).Select(group => group.Key))
            .Distinct()
            .ToArray();
        Progress = new WeighingProgress(0, due.Length, null);
        var figures = await MethodFigures.ReadAsync(db, cancellationToken).ConfigureAwait(false);
        var made = 0;
        foreach (var chunk in due.Chunk(Chunk))
        {
            made += await WeighAsync(db, found, matches, chunk, modes, figures, cancellationToken).ConfigureAwait(false);
            Progress = Progress with { Done = Progress.Done + chunk.Length };
        }
        if (accounts.Count > 0)
            lastAccount = accounts.Max(row => row.Account.Id);
        (lastSeen, customersSeen) = (now, found.Customers.Count);
        Progress = Progress with { EndedAt = database.Clock.GetUtcNow() };
        return made;
    }

    private async Task<List<(Account Account, AccountProfile? Profile)>> NewAccountsAsync(MuhatapDb db, CancellationToken cancellationToken)
    {
        var (last, since) = (lastAccount, lastSeen);
        var rows = await (
            from account in db.Accounts.AsNoTracking()
            where !account.IsOurs && account.Handle != null
            join profile in db.AccountProfiles.AsNoTracking() on account.Id equals profile.AccountId into profiles
            from profile in profiles.DefaultIfEmpty()
            where account.Id.CompareTo(last) > 0 || (profile != null && profile.SeenAt >= since)
            orderby account.Id descending
            select new { account, profile }
        )
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(row => (row.account, (AccountProfile?)row.profile))];
    }

    private async Task<List<CustomerRow>> ChangedCustomersAsync(MuhatapDb db, CancellationToken cancellationToken)
    {
        var since = lastSeen;
        var ids = await db
            .Customers.Where(row => row.UpdatedAt >= since)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return (await CustomerRows.OfAsync(db, ids, cancellationToken).ConfigureAwait(false)).FindAll(row =>
            row.Kind == CustomerKind.Person
        );
    }

    /// <summary>Customers that were erased or became part of others.</summary>
    private async Task<List<CustomerId>> GoneAsync(MuhatapDb db, AccountIndex found, CancellationToken cancellationToken)
    {
        if (found.Customers.Count == 0 || await db.Customers.CountAsync(cancellationToken).ConfigureAwait(false) >= customersSeen)
            return [];
        var there = (await db.Customers.Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet();
        return [.. found.Customers.Where(id => !there.Contains(id))];
    }

    /// <summary>A customer that was taken in anew has lost what was known of their accounts.</summary>
    private static async Task KnowAgainAsync(
        MuhatapDb db,
        AccountIndex found,
        HashSet<CustomerId> changed,
        CancellationToken cancellationToken
    )
    {
        foreach (var chunk in changed.Chunk(1000))
        {
            var owners = chunk.Select(id => (CustomerId?)id).ToList();
            var owned = await db
                .Accounts.Where(row => owners.Contains(row.CustomerId))
                .Select(row => new { row.Id, row.CustomerId })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in owned)
                found.Know(row.CustomerId!.Value, row.Id);
        }
    }

    private async Task<int> WeighAsync(
        MuhatapDb db,
        AccountIndex found,
        ILookup<AccountId, (CustomerId Customer, IReadOnlyList<EvidenceItem> Evidence)> matches,
        AccountId[] chunk,
        MethodModes modes,
        MethodFigures figures,
        CancellationToken cancellationToken
    )
    {
        var sides = new AccountSides(db, modes);
        var accounts = await sides.AccountsAsync(chunk, cancellationToken).ConfigureAwait(false);
        var others = await OtherPairs.FindAsync(db, accounts.Values, cancellationToken).ConfigureAwait(false);
        var pairs = accounts.Keys.ToDictionary(
            account => account,
            account =>
                matches[account]
                    .Take(MostCandidates)
                    .Concat(
                        others[account]
                            .Where(customer =>
                                found.Has(customer) && !matches[account].Take(MostCandidates).Any(m => m.Customer == customer)
                            )
                            .Select(customer => (customer, found.Compare(customer, account)))
                    )
                    .ToArray()
        );
        var wanted = pairs.Values.SelectMany(rows => rows.Select(row => row.Item1)).ToHashSet();
        var customers = await sides.CustomersAsync(wanted, cancellationToken).ConfigureAwait(false);
        var best = new List<(AccountId Account, CustomerId Customer, IReadOnlyList<EvidenceItem> Evidence)>();
        foreach (var (account, candidates) in pairs)
        {
            var likeliest = candidates
                .Select(row =>
                    (
                        account,
                        row.Item1,
                        Evidence: (IReadOnlyList<EvidenceItem>)[.. row.Item2, .. More(accounts[account], customers[row.Item1], modes)]
                    )
                )
                .Where(row => LinkageModel.Probability(row.Evidence.Sum(step => step.Bits)) >= LeastProbability)
                .OrderByDescending(row => row.Evidence.Sum(step => step.Bits))
                .ToArray();
            if (likeliest.Length > 0)
                best.Add(likeliest[0]);
        }
        return await database
            .WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                {
                    var stakes = new Stakes(scope);
                    var made = 0;
                    foreach (var (account, customer, evidence) in best)
                        made += await SettleAsync(scope, stakes, account, customer, evidence, modes, figures, cancellation)
                            .ConfigureAwait(false)
                            ? 1
                            : 0;
                    await ProposeLink
                        .WithdrawAsync(scope, [.. chunk.Except(best.Select(row => row.Account))], cancellation)
                        .ConfigureAwait(false);
                    return made;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static IEnumerable<EvidenceItem> More(AccountSide account, CustomerSide customer, MethodModes modes)
    {
        var without = customer with { Accounts = [.. customer.Accounts.Where(other => other.Id != account.Id)] };
        return MatchMethods
            .All.Where(modes.IsOn)
            .Select(method => method.Weigh(account, without))
            .Where(step => step is not null)
            .Select(step => step!.Value);
    }

    private static async Task<bool> SettleAsync(
        WriteScope scope,
        Stakes stakes,
        AccountId account,
        CustomerId customer,
        IReadOnlyList<EvidenceItem> evidence,
        MethodModes modes,
        MethodFigures figures,
        CancellationToken cancellationToken
    )
    {
        var probability = LinkageModel.Probability(evidence.Sum(step => step.Bits));
        var leading = MatchMethods.LeadingOf(evidence);
        var mayLink =
            probability >= LeastToLink
            && modes.Of(leading) == MethodMode.Links
            && figures.Of(leading).MayLink
            && await scope.Db.Accounts.AnyAsync(row => row.Id == account && row.CustomerId == null, cancellationToken).ConfigureAwait(false)
            && !await ProposeLink.IsRefusedAsync(scope, customer, account, cancellationToken).ConfigureAwait(false);
        if (!mayLink)
            return await ProposeLink.WriteAsync(scope, stakes, customer, account, evidence, cancellationToken).ConfigureAwait(false);
        await LinkAccount
            .InScopeAsync(
                scope,
                by: null,
                account,
                customer,
                MatchMethods.Of(leading)!.Basis,
                probability,
                leading,
                EvidenceList.Write(evidence),
                cancellationToken
            )
            .ConfigureAwait(false);
        await ProposeLink.WithdrawAsync(scope, [account], cancellationToken).ConfigureAwait(false);
        return false;
    }
}
