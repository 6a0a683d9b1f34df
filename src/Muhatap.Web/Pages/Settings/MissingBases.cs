using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Store;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Settings;

/// <summary>What is held without a legal basis: by source and attribute, and by way of matching.</summary>
/// <param name="Sources">With how many customers, and how many values of each attribute.</param>
/// <param name="Links">With how many standing links.</param>
/// <param name="Refreshing">Cards that are still to be worked out anew.</param>
internal sealed record MissingBases(
    IReadOnlyList<(string Source, int Customers, IReadOnlyList<(AttributeKind Kind, int Count)> Kinds)> Sources,
    IReadOnlyList<(LinkMethod Method, int Count)> Links,
    IReadOnlyList<BasisSetting> History,
    int Refreshing
)
{
    private const int MostHistory = 30;

    public static async Task<MissingBases> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var values = await (
            from attribute in db.SourceAttributes
            where attribute.LegalBasis == LegalBasis.Unstated
            join record in db.SourceRecords on attribute.SourceRecordId equals record.Id
            group record.CustomerId by new { record.Source, attribute.Kind } into found
            orderby found.Key.Source, found.Key.Kind
            select new
            {
                found.Key.Source,
                found.Key.Kind,
                Count = found.Count(),
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var customers = await (
            from attribute in db.SourceAttributes
            where attribute.LegalBasis == LegalBasis.Unstated
            join record in db.SourceRecords on attribute.SourceRecordId equals record.Id
            group record.CustomerId by record.Source into found
            select new { Source = found.Key, Count = found.Distinct().Count() }
        )
            .ToDictionaryAsync(row => row.Source, row => row.Count, cancellationToken)
            .ConfigureAwait(false);
        var links = await db
            .AccountLinks.Where(row => row.State == LinkState.Linked && row.LegalBasis == LegalBasis.Unstated)
            .GroupBy(row => row.Method)
            .Select(found => new { Method = found.Key, Count = found.Count() })
            .OrderByDescending(row => row.Count)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new MissingBases(
            [
                .. values
                    .GroupBy(row => row.Source, StringComparer.Ordinal)
                    .Select(found =>
                        (
                            found.Key,
                            customers.GetValueOrDefault(found.Key),
                            (IReadOnlyList<(AttributeKind, int)>)[.. found.Select(row => (row.Kind, row.Count))]
                        )
                    ),
            ],
            [.. links.Select(row => (row.Method, row.Count))],
            await db.BasisSettings.OrderByDescending(row => row.Id).Take(MostHistory).ToListAsync(cancellationToken).ConfigureAwait(false),
            await db.GoldenDue.CountAsync(cancellationToken).ConfigureAwait(false)
        );
    }

    /// <summary>Customers of whom a source said something without a basis, or whom a way of matching tied without one; by id.</summary>
    public static IQueryable<Customer> Who(MuhatapDb db, string? source, AttributeKind? kind, LinkMethod? method) =>
        method is { } way
            ? db.Customers.Where(row =>
                db.AccountLinks.Any(link =>
                    link.CustomerId == row.Id
                    && link.State == LinkState.Linked
                    && link.Method == way
                    && link.LegalBasis == LegalBasis.Unstated
                )
            )
            : db.Customers.Where(row =>
                db.SourceRecords.Any(record =>
                    record.CustomerId == row.Id
                    && (source == null || record.Source == source)
                    && db.SourceAttributes.Any(value =>
                        value.SourceRecordId == record.Id && value.LegalBasis == LegalBasis.Unstated && (kind == null || value.Kind == kind)
                    )
                )
            );
}
