using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Import;

/// <summary>The records and customers a batch of rows may be about: by the sender's id first, by what tells a customer from others where that is new.</summary>
internal sealed class KnownRecords
{
    private readonly Dictionary<(string Source, string ExternalId), SourceRecord> records = [];
    private readonly Dictionary<(IdentifierKind Kind, string Value), HashSet<CustomerId>> holders = [];

    public static async Task<KnownRecords> LoadAsync(WriteScope scope, PreparedRow[] rows, CancellationToken cancellationToken)
    {
        var known = new KnownRecords();
        foreach (var source in rows.Where(row => row.Problem is null).GroupBy(row => row.Row.Source, StringComparer.Ordinal))
        {
            var ids = source.Select(row => row.ExternalId).Distinct(StringComparer.Ordinal).ToList();
            foreach (
                var record in await scope
                    .Db.SourceRecords.AsNoTracking()
                    .Where(row => row.Source == source.Key && ids.Contains(row.ExternalId))
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            )
                known.records.Add((record.Source, record.ExternalId), record);
        }
        foreach (var kind in rows.SelectMany(row => row.Identifiers).GroupBy(identifier => identifier.Kind))
        {
            var values = kind.Select(identifier => identifier.Value).Distinct(StringComparer.Ordinal).ToList();
            var found = await scope
                .Db.CustomerIdentifiers.AsNoTracking()
                .Where(row => row.Kind == kind.Key && values.Contains(row.Value))
                .Select(row => new { row.Value, row.CustomerId })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in found)
                known.Hold(kind.Key, row.Value, row.CustomerId);
        }
        return known;
    }

    public IEnumerable<CustomerId> Customers =>
        records.Values.Select(record => record.CustomerId).Concat(holders.Values.SelectMany(set => set));

    public SourceRecord? Find(PreparedRow row) => records.GetValueOrDefault((row.Row.Source, row.ExternalId));

    /// <summary>
    /// Whose a record is that nobody delivered before. Its number tells within its own system; between systems, and by an
    /// e-mail, phone or handle, only where exactly one customer has it and the names agree: two systems count from 1 both, and a
    /// family shares a phone. Everything else is left to the comparison of whole records, which can be looked at and undone.
    /// </summary>
    public CustomerFile? FindCustomer(PreparedRow row, CustomerFiles files)
    {
        if (row.Number is not null)
        {
            foreach (var id in holders.GetValueOrDefault((IdentifierKind.CustomerNumber, row.Number)) ?? [])
            {
                var file = files.Find(id);
                var isOfTheSystem = file?.Records.Exists(record =>
                    record.Source == row.Row.Source
                    && file.AttributesOf(record.Id)
                        .Any(attribute => attribute.Kind == AttributeKind.Number && attribute.Value == row.Number)
                );
                if (isOfTheSystem == true)
                    return file;
            }
            return Only(IdentifierKind.CustomerNumber, row.Number, row, files);
        }
        // A sender's id without a number is a record by itself; without either, an identifier that one customer has tells.
        if (row.Row.ExternalId is not null)
            return null;
        foreach (var (kind, value) in row.Identifiers)
        {
            if (Only(kind, value, row, files) is { } file)
                return file;
        }
        return null;
    }

    public void Add(SourceRecord record, PreparedRow row)
    {
        records[(record.Source, record.ExternalId)] = record;
        foreach (var (kind, value) in row.Identifiers)
            Hold(kind, value, record.CustomerId);
    }

    public int HoldersOf(IdentifierKind kind, string value) => holders.GetValueOrDefault((kind, value))?.Count ?? 0;

    private CustomerFile? Only(IdentifierKind kind, string value, PreparedRow row, CustomerFiles files) =>
        holders.TryGetValue((kind, value), out var ids)
        && ids.Count == 1
        && files.Find(ids.First()) is { } file
        && NameAgreement.Agree(file.Customer.Name, row.Row.Name)
            ? file
            : null;

    private void Hold(IdentifierKind kind, string value, CustomerId customer)
    {
        if (!holders.TryGetValue((kind, value), out var ids))
            holders.Add((kind, value), ids = []);
        ids.Add(customer);
    }
}
