using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Customers;

/// <summary>
/// Writes down what one of us learnt of a customer. It becomes a statement of our own, which outweighs what the systems say;
/// the contact gate obeys a wish from the next message on.
/// </summary>
public static class SaveByHand
{
    /// <param name="value">Empty: there is none.</param>
    public static Task RunAsync(
        Database database,
        UserId by,
        CustomerId customerId,
        AttributeKind kind,
        string value,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (kind == AttributeKind.Name && string.IsNullOrWhiteSpace(value))
                    throw new Refusal("customer.name", "A customer has a name.", "value");
                var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                await files.LoadAsync([customerId], cancellation).ConfigureAwait(false);
                var file = files.Find(customerId) ?? throw new Refusal("customer.unknown", "There is no such customer.");
                var record =
                    file.Records.Find(row => row.Source == SourceRecord.ByHand)
                    ?? files.MakeRecord(file, SourceRecord.ByHand, scope.Mint.Next<SourceRecordId>().ToString(), scope.Now);
                record.AsOf = scope.Now;
                file.TouchedRecords.Add(record.Id);
                file.State(record, kind, value.Trim().Length == 0 ? [] : [value.Trim()], scope.Now, LegalBasis.Request);
                await files.SaveAsync(cancellation).ConfigureAwait(false);
                scope.Audit(by, "customer.by_hand", $"customer/{customerId}", kind.ToString());
            },
            cancellationToken
        );

    public static Task WishAsync(
        Database database,
        UserId by,
        CustomerId customerId,
        ContactWish wish,
        CancellationToken cancellationToken
    ) => RunAsync(database, by, customerId, AttributeKind.ContactWish, GoldenRecord.TextOf(wish), cancellationToken);
}
