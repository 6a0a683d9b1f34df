using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Customers;

/// <summary>
/// Writes down what one of us learnt of a customer: who, when, why, and why we may hold it. It becomes a statement of our own,
/// which outweighs what the systems say; the contact gate obeys a wish from the next message on.
/// </summary>
public static class SaveByHand
{
    /// <param name="value">Empty: there is none. Of attributes there may be several of, it is added to what we wrote before.</param>
    /// <param name="why">Empty only where the act says it by itself.</param>
    public static Task<HandEditId> RunAsync(
        Database database,
        UserId by,
        CustomerId customerId,
        AttributeKind kind,
        string? value,
        string? why,
        LegalBasis basis,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var written = HandValue.Of(kind, value, scope.Now);
                if (basis == LegalBasis.Unstated)
                    throw new Refusal("customer.basis", "What is held of a person has a legal basis.", "basis");
                if (why?.Length > HandEdit.LongestWhy)
                    throw new Refusal("customer.why", $"The reason has at most {HandEdit.LongestWhy} characters.", "why");
                var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                await files.LoadAsync([customerId], cancellation).ConfigureAwait(false);
                var file = files.Find(customerId) ?? throw new Refusal("customer.unknown", "There is no such customer.");
                var record =
                    file.Records.Find(row => row.Source == SourceRecord.ByHand)
                    ?? files.MakeRecord(file, SourceRecord.ByHand, scope.Mint.Next<SourceRecordId>().ToString(), scope.Now);
                record.AsOf = scope.Now;
                file.TouchedRecords.Add(record.Id);
                if (AttributeKinds.IsSingle(kind))
                    file.State(record, kind, written.Length == 0 ? [] : [written], scope.Now, basis);
                else
                    file.Add(record, kind, written, scope.Now, basis);
                await files.SaveAsync(cancellation).ConfigureAwait(false);
                var edit = new HandEdit
                {
                    Id = scope.Mint.Next<HandEditId>(),
                    SourceRecordId = record.Id,
                    Kind = kind,
                    Value = written,
                    Why = why?.Trim() ?? "",
                    LegalBasis = basis,
                    ByUserId = by,
                    At = scope.Now,
                };
                scope.Db.HandEdits.Add(edit);
                scope.Audit(by, "customer.by_hand", $"customer/{customerId}", kind.ToString());
                return edit.Id;
            },
            cancellationToken
        );

    /// <summary>How near they let us come, as they told us.</summary>
    public static Task WishAsync(
        Database database,
        UserId by,
        CustomerId customerId,
        ContactWish wish,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            database,
            by,
            customerId,
            AttributeKind.ContactWish,
            GoldenRecord.TextOf(wish),
            why: null,
            LegalBasis.Request,
            cancellationToken
        );
}
