using Muhatap.Demo.Cast;

namespace Muhatap.Demo.Casting;

/// <summary>Everyone and every account there is, before anybody has said anything.</summary>
internal sealed class Ensemble
{
    public List<Company> Companies { get; } = [];

    public List<Person> People { get; } = [];

    public List<DemoCustomer> Customers { get; } = [];

    public List<DemoAccount> Accounts { get; } = [];

    public Dictionary<string, Person> PersonById { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<DemoAccount>> AccountsOf { get; } = new(StringComparer.Ordinal);

    public Company Company(string id) =>
        Companies.Find(company => string.Equals(company.Id, id, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"demo/companies.jsonl has no '{id}'.");

    public void Add(Person person)
    {
        People.Add(person);
        PersonById.Add(person.Id, person);
    }

    public void Add(DemoAccount account)
    {
        Accounts.Add(account);
        string owner = account.PersonId ?? account.CompanyId ?? account.Handle;
        if (!AccountsOf.TryGetValue(owner, out List<DemoAccount>? accounts))
            AccountsOf[owner] = accounts = [];
        accounts.Add(account);
    }

    /// <summary>Somebody's account on a network, or null.</summary>
    public DemoAccount? On(string owner, string network) =>
        AccountsOf.GetValueOrDefault(owner)?.Find(account => string.Equals(account.Network, network, StringComparison.Ordinal));
}
