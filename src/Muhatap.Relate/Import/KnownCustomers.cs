using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Import;

/// <summary>The customers a batch of rows may be about, found by number first and by their other identifiers where the row has none.</summary>
internal sealed class KnownCustomers
{
    private readonly WriteScope scope;
    private readonly Dictionary<CustomerId, Customer> customers = [];
    private readonly Dictionary<(IdentifierKind Kind, string Value), List<CustomerId>> holders = [];
    private readonly HashSet<(CustomerId, IdentifierKind, string)> held = [];
    private readonly List<CustomerIdentifier> newHandles = [];

    private KnownCustomers(WriteScope scope) => this.scope = scope;

    public static async Task<KnownCustomers> LoadAsync(WriteScope scope, PreparedRow[] rows, CancellationToken cancellationToken)
    {
        var known = new KnownCustomers(scope);
        foreach (var kind in rows.SelectMany(row => row.Identifiers).GroupBy(identifier => identifier.Kind))
        {
            var values = kind.Select(identifier => identifier.Value).Distinct(StringComparer.Ordinal).ToList();
            var found = await scope
                .Db.CustomerIdentifiers.Where(row => row.Kind == kind.Key && values.Contains(row.Value))
                .AsNoTracking()
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var identifier in found)
                known.Hold(identifier.CustomerId, identifier.Kind, identifier.Value);
        }
        var ids = known.holders.Values.SelectMany(list => list).Distinct().ToList();
        foreach (
            var customer in await scope.Db.Customers.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken).ConfigureAwait(false)
        )
            known.customers.Add(customer.Id, customer);
        return known;
    }

    /// <summary>
    /// The customer a row is about. A row with a number is only ever the customer of that number: a family shares a phone,
    /// never a number. Without one, an identifier that stands on exactly one record tells.
    /// </summary>
    public Customer? Find(PreparedRow row)
    {
        if (row.Number is not null)
        {
            return holders.TryGetValue((IdentifierKind.CustomerNumber, row.Number), out var same) ? customers[same[0]] : null;
        }
        foreach (var identifier in row.Identifiers)
        {
            if (holders.TryGetValue(identifier, out var ids) && ids.Count == 1)
                return customers[ids[0]];
        }
        return null;
    }

    public void Add(Customer customer, PreparedRow row)
    {
        customers.Add(customer.Id, customer);
        AddIdentifiers(customer, row);
    }

    /// <summary>Returns whether the record got an identifier it did not have.</summary>
    public bool AddIdentifiers(Customer customer, PreparedRow row)
    {
        var any = false;
        foreach (var (kind, value) in row.Identifiers)
        {
            if (held.Contains((customer.Id, kind, value)))
                continue;
            Hold(customer.Id, kind, value);
            var identifier = new CustomerIdentifier
            {
                Id = scope.Mint.Next<CustomerIdentifierId>(),
                CustomerId = customer.Id,
                Kind = kind,
                Value = value,
                Source = row.Row.Source,
                LegalBasis = LegalBasis.Contract,
                At = scope.Now,
            };
            scope.Db.CustomerIdentifiers.Add(identifier);
            if (kind == IdentifierKind.Handle)
                newHandles.Add(identifier);
            any = true;
        }
        return any;
    }

    /// <summary>Accounts we already hold whose handle now stands on exactly one record.</summary>
    public async Task TieAccountsAsync(CancellationToken cancellationToken)
    {
        foreach (var identifier in newHandles)
        {
            if (holders[(IdentifierKind.Handle, identifier.Value)].Count > 1)
                continue;
            var colon = identifier.Value.IndexOf(':', StringComparison.Ordinal);
            var (network, handle) = (identifier.Value[..colon], identifier.Value[(colon + 1)..]);
            var accounts = await scope
                .Db.Accounts.Where(row => row.Network == network && row.HandleKey == handle && row.CustomerId == null && !row.IsOurs)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var account in accounts)
                await TieAsync(account, identifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TieAsync(Account account, CustomerIdentifier identifier, CancellationToken cancellationToken)
    {
        var refused = await scope
            .Db.AccountLinks.AnyAsync(
                link => link.AccountId == account.Id && link.CustomerId == identifier.CustomerId && link.State == LinkState.NotTheSame,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (refused)
            return;
        account.CustomerId = identifier.CustomerId;
        scope.Db.AccountLinks.Add(
            new AccountLink
            {
                Id = scope.Mint.Next<AccountLinkId>(),
                AccountId = account.Id,
                CustomerId = identifier.CustomerId,
                State = LinkState.Linked,
                Probability = 0.99,
                Method = LinkMethod.HandleOnRecord,
                Evidence = $"handle {identifier.Value}",
                LegalBasis = LegalBasis.Contract,
                At = scope.Now,
            }
        );
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await scope.RaiseAsync(new AccountLinked(account.Id, identifier.CustomerId, By: null), cancellationToken).ConfigureAwait(false);
    }

    private void Hold(CustomerId customer, IdentifierKind kind, string value)
    {
        held.Add((customer, kind, value));
        if (!holders.TryGetValue((kind, value), out var ids))
            holders.Add((kind, value), ids = []);
        ids.Add(customer);
    }
}
