using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Consents;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Relate;

/// <summary>How consents were taken before they were taken a batch at a time: each row asks the database by itself. What the batch is held against.</summary>
internal static class ConsentsRowByRow
{
    private const int LongestText = 400;

    /// <param name="rows">Up to some hundred; one transaction.</param>
    public static Task<ConsentOutcome> RunAsync(
        Database database,
        UserId? by,
        IReadOnlyList<IncomingConsent> rows,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                int written = 0,
                    same = 0,
                    waiting = 0;
                var refused = new List<(int, string)>();
                for (var i = 0; i < rows.Count; i++)
                {
                    var (wrote, isWaiting, problem) = await TakeAsync(scope, by, rows[i], cancellation).ConfigureAwait(false);
                    if (problem is not null)
                        refused.Add((i, problem));
                    else if (wrote && isWaiting)
                        waiting++;
                    else if (wrote)
                        written++;
                    else
                        same++;
                }
                return new ConsentOutcome(written, same, waiting, refused);
            },
            cancellationToken
        );

    private static async Task<(bool Wrote, bool IsWaiting, string? Problem)> TakeAsync(
        WriteScope scope,
        UserId? by,
        IncomingConsent row,
        CancellationToken cancellationToken
    )
    {
        var kind = row.Channel == ConsentChannel.Email ? IdentifierKind.Email : IdentifierKind.Phone;
        if (IdentifierForm.Of(kind, row.Recipient) is not { } address)
            return (false, false, $"the recipient is not a valid {(kind == IdentifierKind.Email ? "e-mail" : "phone")} for this channel");
        if (string.IsNullOrWhiteSpace(row.Brand) || row.Brand.Length > LongestText)
            return (false, false, "a consent is given to a brand");
        if (string.IsNullOrWhiteSpace(row.Source) || row.Source.Length > LongestText || row.Evidence?.Length > LongestText)
            return (false, false, "a consent has a source, of 400 characters at most");
        if (row.GivenAt > scope.Now.AddMinutes(5) || row.GivenAt.Year < 1990)
            return (false, false, "a consent was given in the past");
        var brand = row.Brand.Trim();
        var db = scope.Db;
        if (row.ExternalId is { } externalId)
        {
            var known = await db
                .Consents.AsNoTracking()
                .FirstOrDefaultAsync(held => held.System == row.System && held.ExternalId == externalId, cancellationToken)
                .ConfigureAwait(false);
            var kept = known is null
                ? await db
                    .WaitingConsents.AsNoTracking()
                    .FirstOrDefaultAsync(held => held.System == row.System && held.ExternalId == externalId, cancellationToken)
                    .ConfigureAwait(false)
                : null;
            if (known is not null || kept is not null)
                return (known is not null ? IsSame(known, row, brand, address) : IsSame(kept!, row, brand, address))
                    ? (false, false, null)
                    : (
                        false,
                        false,
                        "this id was delivered with another content; a consent is never changed: send the new one under its own id"
                    );
        }
        var customers = await db
            .CustomerIdentifiers.Where(held => held.Kind == kind && held.Value == address)
            .Select(held => held.CustomerId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (customers.Count == 0)
            return (await KeepAsync(scope, by, row, brand, address, cancellationToken).ConfigureAwait(false), true, null);
        var wrote = false;
        foreach (var customer in customers)
            wrote |= await WriteAsync(scope, by, row, customer, brand, address, cancellationToken).ConfigureAwait(false);
        return (wrote, false, null);
    }

    /// <summary>The word belongs to the address: it waits for whoever comes with it. Returns whether it was new.</summary>
    private static async Task<bool> KeepAsync(
        WriteScope scope,
        UserId? by,
        IncomingConsent row,
        string brand,
        string address,
        CancellationToken cancellationToken
    )
    {
        var isKnown = await scope
            .Db.WaitingConsents.AnyAsync(
                held =>
                    held.Address == address
                    && held.Brand == brand
                    && held.Channel == row.Channel
                    && held.Status == row.Status
                    && held.GivenAt == row.GivenAt,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (isKnown)
            return false;
        scope.Db.WaitingConsents.Add(
            new WaitingConsent
            {
                Id = scope.Mint.Next<ConsentId>(),
                Address = address,
                Brand = brand,
                Channel = row.Channel,
                Recipient = row.RecipientType,
                Status = row.Status,
                GivenAt = row.GivenAt,
                Source = row.Source.Trim(),
                Evidence = string.IsNullOrWhiteSpace(row.Evidence) ? null : row.Evidence.Trim(),
                System = row.System,
                ExternalId = row.ExternalId,
                RecordedBy = by,
                RecordedAt = scope.Now,
            }
        );
        // A row of the same batch may say the same again.
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> WriteAsync(
        WriteScope scope,
        UserId? by,
        IncomingConsent row,
        CustomerId customer,
        string brand,
        string address,
        CancellationToken cancellationToken
    )
    {
        var isKnown = await scope
            .Db.Consents.AnyAsync(
                held =>
                    held.CustomerId == customer
                    && held.Brand == brand
                    && held.Channel == row.Channel
                    && held.Status == row.Status
                    && held.GivenAt == row.GivenAt
                    && held.Address == address,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (isKnown)
            return false;
        scope.Db.Consents.Add(
            new Consent
            {
                Id = scope.Mint.Next<ConsentId>(),
                CustomerId = customer,
                Brand = brand,
                Channel = row.Channel,
                Recipient = row.RecipientType,
                Address = address,
                Status = row.Status,
                GivenAt = row.GivenAt,
                Source = row.Source.Trim(),
                Evidence = string.IsNullOrWhiteSpace(row.Evidence) ? null : row.Evidence.Trim(),
                System = row.System,
                ExternalId = row.ExternalId,
                RecordedBy = by,
                RecordedAt = scope.Now,
            }
        );
        // A row of the same batch may say the same again.
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        scope.Audit(
            by,
            row.Status == ConsentStatus.Given ? "consent.given" : "consent.refused",
            $"customer/{customer}",
            $"{brand} {row.Channel}"
        );
        scope.Changed(ChangeKind.Customer, customer.Value);
        return true;
    }

    private static bool IsSame(Consent known, IncomingConsent row, string brand, string address) =>
        known.Brand == brand
        && known.Channel == row.Channel
        && known.Recipient == row.RecipientType
        && known.Status == row.Status
        && known.GivenAt == row.GivenAt
        && known.Address == address;

    private static bool IsSame(WaitingConsent known, IncomingConsent row, string brand, string address) =>
        known.Brand == brand
        && known.Channel == row.Channel
        && known.Recipient == row.RecipientType
        && known.Status == row.Status
        && known.GivenAt == row.GivenAt
        && known.Address == address;
}
