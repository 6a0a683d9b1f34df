using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Finds customers by whatever somebody types: a name's beginning, or any identifier in any spelling.</summary>
internal static class CustomerSearch
{
    private static readonly IdentifierKind[] Kinds = [IdentifierKind.CustomerNumber, IdentifierKind.Email, IdentifierKind.Phone];

    public static async Task<IReadOnlyList<Customer>> RunAsync(
        Database database,
        string? text,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var wanted = text?.Trim() ?? "";
        if (wanted.Length == 0)
            return await db
                .Customers.OrderByDescending(row => row.UpdatedAt)
                .Take(most)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        var forms = Kinds.Select(kind => IdentifierForm.Of(kind, wanted)).OfType<string>().ToList();
        var handle = Core.Accounts.AccountKey.Fold(wanted);
        var byIdentifier = await db
            .CustomerIdentifiers.Where(row => forms.Contains(row.Value))
            .Select(row => row.CustomerId)
            .Union(db.Accounts.Where(row => row.HandleKey == handle && row.CustomerId != null).Select(row => row.CustomerId!.Value))
            .Take(most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var found = new List<CustomerId>(byIdentifier);
        // Names are short and few enough to be folded here; the linkage engine's index takes this over with a million.
        if (found.Count < most)
            found.AddRange(await ByNameAsync(db, wanted, most, cancellationToken).ConfigureAwait(false));
        var customers = await db
            .Customers.Where(row => found.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        return [.. found.Distinct().Where(customers.ContainsKey).Select(id => customers[id]).Take(most)];
    }

    private static async Task<List<CustomerId>> ByNameAsync(
        Store.Mapping.MuhatapDb db,
        string wanted,
        int most,
        CancellationToken cancellationToken
    )
    {
        var folded = TextFold.Fold(wanted);
        var found = new List<CustomerId>();
        var names = db.Customers.Select(row => new { row.Id, row.Name }).AsAsyncEnumerable();
        await foreach (var row in names.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!TextFold.Fold(row.Name).Contains(folded, StringComparison.Ordinal))
                continue;
            found.Add(row.Id);
            if (found.Count == most)
                break;
        }
        return found;
    }
}
