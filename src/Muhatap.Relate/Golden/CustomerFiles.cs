using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Relate.Consents;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Golden;

/// <summary>
/// The customers one transaction works on, with their source records. Saving works the golden records out again and writes what
/// is different: customers, identifiers, names to search by, and who is to be compared anew.
/// </summary>
internal sealed class CustomerFiles(WriteScope scope, SurvivorshipRules rules)
{
    private readonly Dictionary<CustomerId, CustomerFile> files = [];

    public static async Task<CustomerFiles> OpenAsync(WriteScope scope, CancellationToken cancellationToken) =>
        new(scope, await SurvivorshipRules.LoadAsync(scope.Db, cancellationToken).ConfigureAwait(false));

    public CustomerFile? Find(CustomerId id) => files.GetValueOrDefault(id);

    public async Task LoadAsync(IEnumerable<CustomerId> wanted, CancellationToken cancellationToken)
    {
        var ids = wanted.Where(id => !files.ContainsKey(id)).Distinct().ToList();
        if (ids.Count == 0)
            return;
        var db = scope.Db;
        foreach (
            var customer in await db
                .Customers.AsNoTracking()
                .Where(row => ids.Contains(row.Id))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
            files.Add(customer.Id, new CustomerFile(customer, isNew: false));
        var byRecord = new Dictionary<SourceRecordId, CustomerFile>();
        foreach (
            var record in await db
                .SourceRecords.AsNoTracking()
                .Where(row => ids.Contains(row.CustomerId))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            var file = files[record.CustomerId];
            file.Records.Add(record);
            byRecord.Add(record.Id, file);
        }
        var records = byRecord.Keys.ToList();
        foreach (
            var attribute in await db
                .SourceAttributes.AsNoTracking()
                .Where(row => records.Contains(row.SourceRecordId))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
            byRecord[attribute.SourceRecordId].Hold(attribute);
        foreach (
            var identifier in await db
                .CustomerIdentifiers.AsNoTracking()
                .Where(row => ids.Contains(row.CustomerId))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
            files[identifier.CustomerId].Held.Add(identifier);
    }

    /// <summary>Works on this customer no more: what is left of it is not written.</summary>
    public void Leave(CustomerId id) => files.Remove(id);

    /// <summary>A customer who is not in the database yet.</summary>
    public CustomerFile Make(CustomerId id, string name, string source)
    {
        var file = new CustomerFile(
            new Customer
            {
                Id = id,
                Kind = CustomerKind.Person,
                Name = name,
                Source = source,
                CreatedAt = scope.Now,
                UpdatedAt = scope.Now,
            },
            isNew: true
        );
        files.Add(id, file);
        return file;
    }

    public SourceRecord MakeRecord(CustomerFile file, string source, string externalId, DateTimeOffset asOf)
    {
        var record = new SourceRecord
        {
            Id = scope.Mint.Next<SourceRecordId>(),
            CustomerId = file.Customer.Id,
            Source = source,
            ExternalId = externalId,
            AsOf = asOf,
            ReceivedAt = scope.Now,
        };
        file.Records.Add(record);
        file.NewRecords.Add(record.Id);
        return record;
    }

    /// <summary>Works out every golden record anew and writes what is different. Returns the handles that were not on a record before.</summary>
    public async Task<IReadOnlyList<CustomerIdentifier>> SaveAsync(CancellationToken cancellationToken)
    {
        var made = new List<Customer>();
        var identifiers = new List<CustomerIdentifier>();
        var keys = new List<CustomerNameKey>();
        var due = new List<CustomerId>();
        foreach (var file in files.Values)
        {
            var customer = file.Customer;
            var name = customer.Name;
            var statements = file.Statements.ToArray();
            var isChanged = GoldenRecord.Apply(customer, statements, rules);
            var (added, removed, rebased) = Identifiers(file, statements);
            identifiers.AddRange(added);
            foreach (var (id, basis) in rebased)
                await scope
                    .Db.CustomerIdentifiers.Where(row => row.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LegalBasis, basis), cancellationToken)
                    .ConfigureAwait(false);
            if (removed.Count > 0)
                await scope
                    .Db.CustomerIdentifiers.Where(row => removed.Contains(row.Id))
                    .ExecuteDeleteAsync(cancellationToken)
                    .ConfigureAwait(false);
            if (file.IsNew)
                made.Add(customer);
            else if (isChanged || file.Restated.Count > 0 || added.Count + removed.Count > 0)
            {
                customer.UpdatedAt = scope.Now;
                scope.Db.Customers.Update(customer);
                scope.Changed(ChangeKind.Customer, customer.Id.Value);
            }
            if (file.IsNew || isChanged || added.Count + removed.Count > 0)
                due.Add(customer.Id);
            if (file.IsNew || name != customer.Name)
                keys.AddRange(await NameKeysAsync(file, cancellationToken).ConfigureAwait(false));
        }
        await scope.Bulk.InsertAsync(GoldenTables.Customer, made, cancellationToken).ConfigureAwait(false);
        await SaveRecordsAsync(cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(GoldenTables.Identifier, identifiers, cancellationToken).ConfigureAwait(false);
        await MeetConsents.RunAsync(scope, identifiers, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(GoldenTables.NameKey, keys, cancellationToken).ConfigureAwait(false);
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await CompareLater.AskAsync(scope, due, cancellationToken).ConfigureAwait(false);
        return [.. identifiers.Where(row => row.Kind == Core.Posts.IdentifierKind.Handle)];
    }

    private async Task SaveRecordsAsync(CancellationToken cancellationToken)
    {
        var records = new List<SourceRecord>();
        var attributes = new List<SourceAttribute>();
        foreach (var file in files.Values)
        {
            foreach (var record in file.Records)
            {
                if (file.NewRecords.Contains(record.Id))
                    records.Add(record);
                else if (file.TouchedRecords.Contains(record.Id))
                    scope.Db.SourceRecords.Update(record);
            }
            foreach (var (record, kind) in file.Restated)
            {
                if (!file.NewRecords.Contains(record))
                    await scope
                        .Db.SourceAttributes.Where(row => row.SourceRecordId == record && row.Kind == kind)
                        .ExecuteDeleteAsync(cancellationToken)
                        .ConfigureAwait(false);
                attributes.AddRange(file.AttributesOf(record).Where(attribute => attribute.Kind == kind));
            }
        }
        await scope.Bulk.InsertAsync(GoldenTables.Record, records, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(GoldenTables.Attribute, attributes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What tells the customer from others is what any source says now: of the source that may be used for most, and among those of the first that said it.</summary>
    private (
        List<CustomerIdentifier> Added,
        List<CustomerIdentifierId> Removed,
        List<(CustomerIdentifierId Id, LegalBasis Basis)> Rebased
    ) Identifiers(CustomerFile file, Statement[] statements)
    {
        var wanted = new Dictionary<(Core.Posts.IdentifierKind, string), Statement>();
        foreach (
            var statement in statements
                .Where(statement => statement.Value.Length > 0)
                .OrderByDescending(statement => BasisRule.PurposesOf(statement.Attribute.LegalBasis).Count())
                .ThenBy(statement => statement.At)
        )
        {
            if (AttributeKinds.IdentifierOf(statement.Attribute.Kind) is { } kind)
                wanted.TryAdd((kind, statement.Value), statement);
        }
        var held = file.Held.Select(row => (row.Kind, row.Value)).ToHashSet();
        var added = new List<CustomerIdentifier>();
        foreach (var ((kind, value), statement) in wanted)
        {
            if (held.Contains((kind, value)))
                continue;
            added.Add(
                new CustomerIdentifier
                {
                    Id = scope.Mint.Next<CustomerIdentifierId>(),
                    CustomerId = file.Customer.Id,
                    Kind = kind,
                    Value = value,
                    Source = statement.Record.Source,
                    LegalBasis = statement.Attribute.LegalBasis,
                    At = statement.At,
                }
            );
        }
        return (
            added,
            [.. file.Held.Where(row => !wanted.ContainsKey((row.Kind, row.Value))).Select(row => row.Id)],
            [
                .. file
                    .Held.Where(row =>
                        wanted.TryGetValue((row.Kind, row.Value), out var statement) && statement.Attribute.LegalBasis != row.LegalBasis
                    )
                    .Select(row => (row.Id, wanted[(row.Kind, row.Value)].Attribute.LegalBasis)),
            ]
        );
    }

    private async Task<IEnumerable<CustomerNameKey>> NameKeysAsync(CustomerFile file, CancellationToken cancellationToken)
    {
        var id = file.Customer.Id;
        if (!file.IsNew)
            await scope.Db.CustomerNameKeys.Where(row => row.CustomerId == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        return NameKeys
            .Of(file.Customer.Name)
            .Distinct(StringComparer.Ordinal)
            .Select(key => new CustomerNameKey { Key = key, CustomerId = id });
    }
}
