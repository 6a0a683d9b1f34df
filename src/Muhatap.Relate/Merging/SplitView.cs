using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;
using Muhatap.Store;

namespace Muhatap.Relate.Merging;

/// <summary>What a card would be parted into, before it is, with what probably goes along.</summary>
/// <param name="Stays">What the other records say.</param>
/// <param name="Goes">What the record says.</param>
/// <param name="Suggested">Accounts whose handle, consents whose address and activities whose system is the record's alone.</param>
public sealed record SplitView(
    Customer Customer,
    SourceRecord Record,
    IReadOnlyList<Statement> Stays,
    IReadOnlyList<Statement> Goes,
    IReadOnlyList<Account> Accounts,
    IReadOnlyList<Activity> Activities,
    IReadOnlyList<Consent> Consents,
    SplitRows Suggested
)
{
    /// <summary>More than these are moved by their account or not at all; a page of thousands is looked through by nobody.</summary>
    private const int MostActivities = 200;

    public static async Task<SplitView> ReadAsync(
        Database database,
        CustomerId customerId,
        SourceRecordId recordId,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var customer =
            await db.Customers.SingleOrDefaultAsync(row => row.Id == customerId, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("customer.unknown", "There is no such customer.");
        var all =
            (await SourcesOf.ReadAsync(db, [customerId], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(customerId) ?? [];
        var goes = all.FindAll(row => row.Record.Id == recordId && row.Record.IsOfASystem);
        var stays = all.FindAll(row => row.Record.Id != recordId);
        if (goes.Count == 0)
            throw new Refusal("split.unknown", "The customer has no such source record.");
        CustomerId? own = customerId;
        var accounts = await db.Accounts.Where(row => row.CustomerId == own).ToListAsync(cancellationToken).ConfigureAwait(false);
        var activities = await db
            .Activities.Where(row => row.CustomerId == own)
            .OrderByDescending(row => row.At)
            .Take(MostActivities)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var consents = await db.Consents.Where(row => row.CustomerId == customerId).ToListAsync(cancellationToken).ConfigureAwait(false);
        var record = goes[0].Record;
        var only = Values(goes).Except(Values(stays)).ToHashSet();
        var isOnlyOfSystem = !stays.Exists(row => row.Record.Source == record.Source);
        var taken = accounts
            .Where(row => only.Contains((AttributeKind.Handle, $"{row.Network}:{row.HandleKey}")))
            .Select(row => row.Id)
            .ToHashSet();
        return new SplitView(
            customer,
            record,
            stays,
            goes,
            accounts,
            activities,
            consents,
            new SplitRows(
                taken,
                [
                    .. activities
                        .Where(row =>
                            row.AccountId is { } account ? taken.Contains(account) : isOnlyOfSystem && row.Network == record.Source
                        )
                        .Select(row => row.Id),
                ],
                [
                    .. consents
                        .Where(row =>
                            row.Address is { } address
                            && (only.Contains((AttributeKind.Email, address)) || only.Contains((AttributeKind.Phone, address)))
                        )
                        .Select(row => row.Id),
                ]
            )
        );
    }

    private static IEnumerable<(AttributeKind, string)> Values(IEnumerable<Statement> statements) =>
        statements.Where(row => row.Value.Length > 0).Select(row => (row.Attribute.Kind, row.Value));
}
