using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Web.Privacy;

/// <summary>Writes down who of us read a customer's personal data: once an hour for each reader and customer, not for every page turned.</summary>
internal sealed class ReadLog(Database database)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const int MostRemembered = 50_000;
    private readonly ConcurrentDictionary<(UserId, CustomerId), DateTimeOffset> written = new();

    public Task NoteAsync(UserId reader, CustomerId customer, CancellationToken cancellationToken) =>
        NoteAsync(reader, [customer], cancellationToken);

    /// <summary>The same of the customers behind some conversations, as a queue shows them.</summary>
    public async Task NoteConversationsAsync(UserId reader, IEnumerable<long> conversations, CancellationToken cancellationToken)
    {
        var ids = conversations.Select(id => new ConversationId(id)).ToList();
        List<CustomerId?> customers;
        await using (var db = database.Read())
            customers = await db
                .Conversations.Where(row => ids.Contains(row.Id) && row.CustomerId != null)
                .Select(row => row.CustomerId)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
        await NoteAsync(reader, customers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same of several, where not all are of somebody we know.</summary>
    public Task NoteAsync(UserId reader, IEnumerable<CustomerId?> customers, CancellationToken cancellationToken) =>
        NoteAsync(reader, customers.OfType<CustomerId>().Distinct().ToArray(), cancellationToken);

    /// <summary>The same of several customers, as a list shows them.</summary>
    public async Task NoteAsync(UserId reader, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        var fresh = customers.Where(customer => !written.TryGetValue((reader, customer), out var last) || now - last >= Every).ToArray();
        if (fresh.Length == 0)
            return;
        if (written.Count > MostRemembered)
            written.Clear();
        foreach (var customer in fresh)
            written[(reader, customer)] = now;
        await database
            .WriteAsync(
                WritePriority.Page,
                (scope, _) =>
                {
                    foreach (var customer in fresh)
                        scope.Audit(reader, "customer.read", $"customer/{customer}");
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
