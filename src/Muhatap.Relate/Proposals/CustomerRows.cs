using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Proposals;

/// <summary>Reads customers for comparison.</summary>
internal static class CustomerRows
{
    public static async Task<List<CustomerRow>> AllAsync(MuhatapDb db, CancellationToken cancellationToken) =>
        Rows(
            await db.Customers.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false),
            await Identifying(db.CustomerIdentifiers).ToListAsync(cancellationToken).ConfigureAwait(false)
        );

    public static async Task<List<CustomerRow>> OfAsync(MuhatapDb db, IReadOnlyList<CustomerId> ids, CancellationToken cancellationToken) =>
        Rows(
            await db.Customers.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken).ConfigureAwait(false),
            await Identifying(db.CustomerIdentifiers.Where(row => ids.Contains(row.CustomerId)))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        );

    private static IQueryable<CustomerIdentifier> Identifying(IQueryable<CustomerIdentifier> rows) =>
        rows.AsNoTracking()
            .Where(row => row.Kind != IdentifierKind.Handle && row.Kind != IdentifierKind.CustomerNumber)
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id);

    private static List<CustomerRow> Rows(List<Customer> customers, List<CustomerIdentifier> identifiers)
    {
        var held = identifiers.ToLookup(row => row.CustomerId);
        return
        [
            .. customers.Select(customer => new CustomerRow(
                customer.Id,
                customer.Kind,
                customer.Name,
                customer.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                customer.City,
                [.. held[customer.Id].Where(row => row.Kind == IdentifierKind.Email).Select(row => row.Value)],
                [.. held[customer.Id].Where(row => row.Kind == IdentifierKind.Phone).Select(row => row.Value)]
            )
            {
                TaxNumbers = [.. held[customer.Id].Where(row => row.Kind == IdentifierKind.TaxNumber).Select(row => row.Value)],
                RegistryNumbers = [.. held[customer.Id].Where(row => row.Kind == IdentifierKind.RegistryNumber).Select(row => row.Value)],
            }),
        ];
    }
}
