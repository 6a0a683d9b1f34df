using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Import;

/// <summary>
/// Takes customer rows of an outside system: a known customer is changed where the row says something new, an unknown one is
/// made; the same rows again change nothing. Accounts whose handle stands on a record are tied to it.
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
                var known = await KnownCustomers.LoadAsync(scope, prepared, cancellation).ConfigureAwait(false);
                int made = 0,
                    changed = 0,
                    same = 0;
                var refused = new List<(int, string)>();
                for (var i = 0; i < prepared.Length; i++)
                {
                    var row = prepared[i];
                    if (row.Problem is not null)
                    {
                        refused.Add((i, row.Problem));
                        continue;
                    }
                    var customer = known.Find(row);
                    if (customer is null)
                    {
                        known.Add(Make(scope, row), row);
                        made++;
                    }
                    else if (Change(customer, row.Row, scope.Now) | known.AddIdentifiers(customer, row))
                        changed++;
                    else
                        same++;
                }
                await scope.Db.SaveChangesAsync(cancellation).ConfigureAwait(false);
                await known.TieAccountsAsync(cancellation).ConfigureAwait(false);
                return new UpsertOutcome(made, changed, same, refused);
            },
            cancellationToken
        );

    private static Customer Make(WriteScope scope, PreparedRow prepared)
    {
        var row = prepared.Row;
        var customer = new Customer
        {
            Id = scope.Mint.Next<CustomerId>(),
            Kind = row.Kind,
            Name = row.Name.Trim(),
            Number = prepared.Number,
            Segment = row.Segment ?? Customer.StandardSegment,
            City = row.City,
            BirthDate = row.BirthDate,
            PreferredChannel = row.PreferredChannel,
            ContactWish = row.ContactWish ?? ContactWish.Open,
            Note = row.Note,
            Source = row.Source,
            CreatedAt = scope.Now,
            UpdatedAt = scope.Now,
        };
        scope.Db.Customers.Add(customer);
        return customer;
    }

    /// <summary>What the row doesn't say leaves the record as it is. Returns whether anything changed.</summary>
    private static bool Change(Customer customer, IncomingCustomer row, DateTimeOffset now)
    {
        var before = (
            customer.Name,
            customer.Segment,
            customer.City,
            customer.BirthDate,
            customer.PreferredChannel,
            customer.ContactWish,
            customer.Note
        );
        customer.Name = row.Name.Trim();
        customer.Segment = row.Segment ?? customer.Segment;
        customer.City = row.City ?? customer.City;
        customer.BirthDate = row.BirthDate ?? customer.BirthDate;
        customer.PreferredChannel = row.PreferredChannel ?? customer.PreferredChannel;
        customer.ContactWish = row.ContactWish ?? customer.ContactWish;
        customer.Note = row.Note ?? customer.Note;
        if (
            before
            == (
                customer.Name,
                customer.Segment,
                customer.City,
                customer.BirthDate,
                customer.PreferredChannel,
                customer.ContactWish,
                customer.Note
            )
        )
            return false;
        customer.UpdatedAt = now;
        return true;
    }
}
