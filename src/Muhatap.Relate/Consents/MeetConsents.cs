using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Consents;

/// <summary>An e-mail or phone came onto a record: what was said for that address before, by nobody we knew or by somebody who shares it, holds for this customer too.</summary>
internal static class MeetConsents
{
    public static async Task RunAsync(WriteScope scope, IReadOnlyCollection<CustomerIdentifier> added, CancellationToken cancellationToken)
    {
        var holders = added
            .Where(row => row.Kind is IdentifierKind.Email or IdentifierKind.Phone)
            .ToLookup(row => row.Value, row => row.CustomerId, StringComparer.Ordinal);
        if (holders.Count == 0)
            return;
        var addresses = holders.Select(group => group.Key).ToList();
        var waiting = await scope
            .Db.WaitingConsents.AsNoTracking()
            .Where(row => addresses.Contains(row.Address))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var known = await scope
            .Db.Consents.AsNoTracking()
            .Where(row => row.Address != null && addresses.Contains(row.Address))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var held = known.Select(row => (row.CustomerId, row.Address, row.Brand, row.Channel, row.Status, row.GivenAt)).ToHashSet();
        foreach (var word in waiting.Select(Word).Concat(known))
        {
            foreach (var customer in holders[word.Address!])
            {
                if (held.Add((customer, word.Address, word.Brand, word.Channel, word.Status, word.GivenAt)))
                    scope.Db.Consents.Add(For(word, scope.Mint.Next<ConsentId>(), customer));
            }
        }
        var met = waiting.Select(row => row.Id).ToList();
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await scope.Db.WaitingConsents.Where(row => met.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Consent Word(WaitingConsent row) =>
        new()
        {
            Id = row.Id,
            CustomerId = default,
            Brand = row.Brand,
            Channel = row.Channel,
            Recipient = row.Recipient,
            Address = row.Address,
            Status = row.Status,
            GivenAt = row.GivenAt,
            Source = row.Source,
            Evidence = row.Evidence,
            System = row.System,
            ExternalId = row.ExternalId,
            RecordedBy = row.RecordedBy,
            RecordedAt = row.RecordedAt,
        };

    private static Consent For(Consent word, ConsentId id, CustomerId customer) =>
        new()
        {
            Id = id,
            CustomerId = customer,
            Brand = word.Brand,
            Channel = word.Channel,
            Recipient = word.Recipient,
            Address = word.Address,
            Status = word.Status,
            GivenAt = word.GivenAt,
            Source = word.Source,
            Evidence = word.Evidence,
            System = word.System,
            ExternalId = word.ExternalId,
            RecordedBy = word.RecordedBy,
            RecordedAt = word.RecordedAt,
        };
}
