using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Basis;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Import;

/// <summary>
/// Takes what a system says about customers: each row becomes, or brings up to date, one source record; the golden records over
/// them are worked out in the same transaction. The same rows again change nothing, and what comes late changes only what
/// nothing newer was said about. Accounts whose handle stands on a record are tied to it.
/// </summary>
public static class UpsertCustomers
{
    /// <param name="rows">Up to some hundred; one transaction.</param>
    public static Task<UpsertOutcome> RunAsync(
        Database database,
        IReadOnlyList<IncomingCustomer> rows,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var prepared = rows.Select(PreparedRow.Of).ToArray();
                var known = await KnownRecords.LoadAsync(scope, prepared, cancellation).ConfigureAwait(false);
                var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                await files.LoadAsync(known.Customers, cancellation).ConfigureAwait(false);
                var bases = await SetBasis
                    .StandingAsync(
                        scope.Db,
                        [
                            .. rows.Where(row => row.Basis is null or LegalBasis.Unstated)
                                .Select(row => row.Source)
                                .Distinct(StringComparer.Ordinal),
                        ],
                        cancellation
                    )
                    .ConfigureAwait(false);
                int made = 0,
                    changed = 0,
                    same = 0;
                var refused = new List<(int, string)>();
                var customers = new CustomerId?[prepared.Length];
                var taken = new TakenBasis?[prepared.Length];
                for (var i = 0; i < prepared.Length; i++)
                {
                    if (prepared[i].Problem is { } problem)
                    {
                        refused.Add((i, problem));
                        continue;
                    }
                    var basis = TakenBasis.Of(rows[i], bases);
                    taken[i] = basis;
                    var (file, isMade, isChanged) = Take(scope, prepared[i], known, files, basis);
                    customers[i] = file.Customer.Id;
                    if (isMade)
                        made++;
                    else if (isChanged)
                        changed++;
                    else
                        same++;
                }
                var handles = await files.SaveAsync(cancellation).ConfigureAwait(false);
                await HandleLinks
                    .TieAsync(scope, [.. handles.Where(row => known.HoldersOf(IdentifierKind.Handle, row.Value) == 1)], cancellation)
                    .ConfigureAwait(false);
                return new UpsertOutcome(made, changed, same, refused, customers, taken);
            },
            cancellationToken
        );

    private static (CustomerFile File, bool IsMade, bool IsChanged) Take(
        WriteScope scope,
        PreparedRow row,
        KnownRecords known,
        CustomerFiles files,
        TakenBasis basis
    )
    {
        var at = row.Row.AsOf is { } said && said < scope.Now ? said : scope.Now;
        var record = known.Find(row);
        var file = record is null ? known.FindCustomer(row, files) : files.Find(record.CustomerId);
        var isMade = file is null;
        file ??= files.Make(scope.Mint.Next<CustomerId>(), row.Row.Name.Trim(), row.Row.Source);
        var isChanged = record is null;
        // The file's own copy, where the transaction loaded it; a row of this batch may have made it.
        record = record is null
            ? files.MakeRecord(file, row.Row.Source, row.ExternalId, at)
            : file.Records.Find(held => held.Id == record.Id) ?? record;
        foreach (var (kind, values) in row.Statements())
        {
            // Nothing said takes nothing back: what the record holds on a basis stays on it when it comes again without one.
            var held = row.Row.Basis is null ? file.BasisOf(record.Id, kind, values) : null;
            isChanged |= file.State(record, kind, values, at, held ?? basis.For(kind));
        }
        record.Deliveries++;
        record.ReceivedAt = scope.Now;
        if (at > record.AsOf)
            record.AsOf = at;
        file.TouchedRecords.Add(record.Id);
        known.Add(record, row);
        return (file, isMade, isChanged);
    }
}
