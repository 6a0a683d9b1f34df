using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store.Mapping;

namespace Muhatap.Relate.Consents;

/// <summary>What of the ledger, and of who has which address, a batch of consents can meet; kept true while the batch is written.</summary>
internal sealed class HeldConsents
{
    private readonly Dictionary<(IdentifierKind, string), List<CustomerId>> holders = [];
    private readonly Dictionary<(string? System, string ExternalId), ConsentWord> deliveries = [];
    private readonly HashSet<(CustomerId, (string?, string, ConsentChannel, ConsentStatus, long))> written = [];
    private readonly HashSet<(string?, string, ConsentChannel, ConsentStatus, long)> waiting = [];

    public static async Task<HeldConsents> LoadAsync(
        MuhatapDb db,
        IReadOnlyCollection<IncomingConsent> rows,
        IReadOnlyCollection<ConsentWord> words,
        CancellationToken cancellationToken
    )
    {
        var held = new HeldConsents();
        // A list is one parameter here: a parameter for each of a thousand addresses is what such a batch would spend its time on.
        var addresses = words.Select(word => word.Address!).Distinct(StringComparer.Ordinal).ToList();
        foreach (
            var row in await db
                .CustomerIdentifiers.Where(row =>
                    (row.Kind == IdentifierKind.Email || row.Kind == IdentifierKind.Phone) && EF.Parameter(addresses).Contains(row.Value)
                )
                .Select(row => new
                {
                    row.Kind,
                    row.Value,
                    row.CustomerId,
                })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            if (!held.holders.TryGetValue((row.Kind, row.Value), out var customers))
                held.holders.Add((row.Kind, row.Value), customers = []);
            customers.Add(row.CustomerId);
        }
        foreach (
            var row in await db
                .Consents.AsNoTracking()
                .Where(row => row.Address != null && EF.Parameter(addresses).Contains(row.Address))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
            held.written.Add((row.CustomerId, ConsentWord.Of(row).Key));
        foreach (
            var row in await db
                .WaitingConsents.AsNoTracking()
                .Where(row => EF.Parameter(addresses).Contains(row.Address))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
            held.waiting.Add(ConsentWord.Of(row).Key);
        await held.LoadDeliveriesAsync(db, rows, cancellationToken).ConfigureAwait(false);
        return held;
    }

    /// <summary>What a system delivered under this id; null where there is no id, or it is new.</summary>
    public ConsentWord? OfDelivery(IncomingConsent row) => row.ExternalId is { } id ? deliveries.GetValueOrDefault((row.System, id)) : null;

    /// <summary>Every customer who has the address.</summary>
    public IReadOnlyList<CustomerId> HoldersOf(ConsentWord word) =>
        holders.TryGetValue((ConsentWord.AddressKindOf(word.Channel), word.Address!), out var customers) ? customers : [];

    /// <summary>Returns whether the customer's ledger didn't have it.</summary>
    public bool Add(IncomingConsent row, ConsentWord word, CustomerId customer)
    {
        if (!written.Add((customer, word.Key)))
            return false;
        Delivered(row, word);
        return true;
    }

    /// <summary>Returns whether it was not waiting yet.</summary>
    public bool AddWaiting(IncomingConsent row, ConsentWord word)
    {
        if (!waiting.Add(word.Key))
            return false;
        Delivered(row, word);
        return true;
    }

    private void Delivered(IncomingConsent row, ConsentWord word)
    {
        if (row.ExternalId is { } id)
            deliveries.TryAdd((row.System, id), word);
    }

    private async Task LoadDeliveriesAsync(MuhatapDb db, IReadOnlyCollection<IncomingConsent> rows, CancellationToken cancellationToken)
    {
        foreach (var system in rows.Where(row => row.ExternalId is not null).GroupBy(row => row.System, StringComparer.Ordinal))
        {
            var ids = system.Select(row => row.ExternalId!).Distinct(StringComparer.Ordinal).ToList();
            foreach (
                var row in await db
                    .Consents.AsNoTracking()
                    .Where(row => row.System == system.Key && EF.Parameter(ids).Contains(row.ExternalId!))
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            )
                deliveries.TryAdd((row.System, row.ExternalId!), ConsentWord.Of(row));
            foreach (
                var row in await db
                    .WaitingConsents.AsNoTracking()
                    .Where(row => row.System == system.Key && EF.Parameter(ids).Contains(row.ExternalId!))
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            )
                deliveries.TryAdd((row.System, row.ExternalId!), ConsentWord.Of(row));
        }
    }
}
