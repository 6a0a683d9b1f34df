using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Consents;

/// <summary>Writes a customer's word about commercial messages into the ledger. Nothing in it is ever changed; the same again writes nothing.</summary>
public static class RecordConsent
{
    private const int LongestText = 400;

    /// <param name="by">Null where a system delivers it.</param>
    /// <param name="givenAt">When the customer said so; not in the future.</param>
    /// <returns>Whether it was new.</returns>
    public static Task<bool> RunAsync(
        Database database,
        UserId? by,
        CustomerId customer,
        string brand,
        ConsentChannel channel,
        ConsentRecipient recipient,
        ConsentStatus status,
        DateTimeOffset givenAt,
        string source,
        string? address,
        string? evidence,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (string.IsNullOrWhiteSpace(brand) || brand.Length > LongestText)
                    throw new Refusal("consent.brand", "A consent is given to a brand.", "brand");
                if (string.IsNullOrWhiteSpace(source) || source.Length > LongestText || evidence?.Length > LongestText)
                    throw new Refusal("consent.source", "A consent has a source, of 400 characters at most.", "source");
                if (givenAt > scope.Now.AddMinutes(5) || givenAt.Year < 1990)
                    throw new Refusal("consent.date", "A consent was given in the past.", "date");
                if (!await scope.Db.Customers.AnyAsync(row => row.Id == customer, cancellation).ConfigureAwait(false))
                    throw new Refusal("customer.unknown", "There is no such customer.");
                var name = brand.Trim();
                var isKnown = await scope
                    .Db.Consents.AnyAsync(
                        row =>
                            row.CustomerId == customer
                            && row.Brand == name
                            && row.Channel == channel
                            && row.Status == status
                            && row.GivenAt == givenAt
                            && row.Address == address,
                        cancellation
                    )
                    .ConfigureAwait(false);
                if (isKnown)
                    return false;
                scope.Db.Consents.Add(
                    new Consent
                    {
                        Id = scope.Mint.Next<ConsentId>(),
                        CustomerId = customer,
                        Brand = name,
                        Channel = channel,
                        Recipient = recipient,
                        Address = address,
                        Status = status,
                        GivenAt = givenAt,
                        Source = source.Trim(),
                        Evidence = string.IsNullOrWhiteSpace(evidence) ? null : evidence.Trim(),
                        RecordedBy = by,
                        RecordedAt = scope.Now,
                    }
                );
                scope.Audit(
                    by,
                    status == ConsentStatus.Given ? "consent.given" : "consent.refused",
                    $"customer/{customer}",
                    $"{name} {channel}"
                );
                scope.Changed(ChangeKind.Customer, customer.Value);
                return true;
            },
            cancellationToken
        );
}
