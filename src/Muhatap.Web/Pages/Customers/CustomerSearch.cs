using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Finds customers by whatever somebody types: the beginning of any word of a name, or any identifier in any spelling. Two ranges of two indexes.</summary>
internal static class CustomerSearch
{
    private static readonly IdentifierKind[] Kinds =
    [
        IdentifierKind.CustomerNumber,
        IdentifierKind.Email,
        IdentifierKind.Phone,
        IdentifierKind.TaxNumber,
        IdentifierKind.RegistryNumber,
    ];

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
            return await db.Customers.OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
        var forms = Kinds.Select(kind => IdentifierForm.Of(kind, wanted)).OfType<string>().ToList();
        var handle = Core.Accounts.AccountKey.Fold(wanted);
        var found = await db
            .CustomerIdentifiers.Where(row => Kinds.Contains(row.Kind) && forms.Contains(row.Value))
            .Select(row => row.CustomerId)
            .Take(most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (handle is not null)
            found.AddRange(await ByHandleAsync(db, handle, most, cancellationToken).ConfigureAwait(false));
        if (found.Count < most && NameKeys.Begin(wanted) is { Length: > 0 } begin)
            found.AddRange(await ByNameAsync(db, begin, most, cancellationToken).ConfigureAwait(false));
        var customers = await db
            .Customers.Where(row => found.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        return [.. found.Distinct().Where(customers.ContainsKey).Select(id => customers[id]).Take(most)];
    }

    private static Task<List<CustomerId>> ByHandleAsync(MuhatapDb db, string handle, int most, CancellationToken cancellationToken) =>
        db
            .Accounts.Where(row => row.HandleKey == handle && row.CustomerId != null)
            .Select(row => row.CustomerId!.Value)
            .Take(most)
            .ToListAsync(cancellationToken);

    private static async Task<List<CustomerId>> ByNameAsync(MuhatapDb db, string begin, int most, CancellationToken cancellationToken)
    {
        var end = begin + '\uFFFF';
        // One customer's name may begin so in several turns.
#pragma warning disable RS0030 // Runs in the database, which compares the keys byte by byte.
        var ids = await db
            .CustomerNameKeys.Where(row => string.Compare(row.Key, begin) >= 0 && string.Compare(row.Key, end) < 0)
            .OrderBy(row => row.Key)
            .Select(row => row.CustomerId)
            .Take(most * 3)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
#pragma warning restore RS0030
        return [.. ids.Distinct().Take(most)];
    }
}
