using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Linkage.Accounts;

namespace Muhatap.Relate.Proposals;

/// <summary>The linkage engine over the house's customers and accounts: which of its rows is whom, and what changed since it was last asked.</summary>
internal sealed class AccountIndex(IReadOnlySet<string> without)
{
    private readonly AccountLinkage linkage = new(without);
    private readonly Dictionary<CustomerId, int> people = [];
    private readonly Dictionary<AccountId, int> accounts = [];
    private readonly List<CustomerId> customerOf = [];
    private readonly List<AccountId> accountOf = [];

    /// <summary>Takes in what is new, and what changed in place of what it was.</summary>
    public void Put(IReadOnlyList<CustomerRow> customers, IReadOnlyList<(Account Account, AccountProfile? Profile)> found)
    {
        foreach (var row in customers)
        {
            Forget(row.Id);
            people[row.Id] = customerOf.Count;
            customerOf.Add(row.Id);
        }
        foreach (var (account, _) in found)
        {
            if (accounts.TryGetValue(account.Id, out var old))
                linkage.RemoveAccount(old);
            accounts[account.Id] = accountOf.Count;
            accountOf.Add(account.Id);
        }
        linkage.Add([.. customers.Select(ToPerson)], [.. found.Select(row => ToAccount(row.Account, row.Profile))]);
    }

    /// <summary>The customer is no more: erased, or part of another.</summary>
    public void Forget(CustomerId customer)
    {
        if (people.Remove(customer, out var old))
            linkage.RemovePerson(old);
    }

    public void Know(CustomerId customer, AccountId account)
    {
        if (people.TryGetValue(customer, out var person) && accounts.TryGetValue(account, out var row))
            linkage.Know(person, row);
    }

    public bool Has(CustomerId customer) => people.ContainsKey(customer);

    public IReadOnlyCollection<CustomerId> Customers => people.Keys;

    /// <summary>Pairs of at least the probability, by account; the likeliest first.</summary>
    public ILookup<AccountId, (CustomerId Customer, IReadOnlyList<EvidenceItem> Evidence)> Matches(double least) =>
        linkage
            .Matches(least)
            .OrderByDescending(match => match.Weight)
            .ToLookup(match => accountOf[match.Account], match => (customerOf[match.Person], Items(match)));

    /// <summary>What names and profiles say of a pair that something else brought together.</summary>
    public IReadOnlyList<EvidenceItem> Compare(CustomerId customer, AccountId account) =>
        Items(linkage.Compare(people[customer], accounts[account]));

    private static IReadOnlyList<EvidenceItem> Items(AccountMatch match) =>
        [.. match.Evidence.Select(step => new EvidenceItem(step.Comparison, step.Level, step.Weight))];

    private static Person ToPerson(CustomerRow row) =>
        new(row.Id.ToString(), row.Name, row.Emails.FirstOrDefault(), row.Phones.FirstOrDefault(), row.City, row.BirthDate);

    private static SocialAccount ToAccount(Account account, AccountProfile? profile) =>
        new(
            account.Id.ToString(),
            account.Network,
            account.Handle!,
            account.DisplayName,
            profile?.Bio,
            profile?.Location,
            profile?.Link,
            account.Followers
        );
}
