using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Promises;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Promises;

/// <summary>One promise with whom it was given to and by whom.</summary>
/// <param name="Words">The sentence.</param>
/// <param name="Customer">Null where we don't know who they are.</param>
/// <param name="Who">The customer's name, else what their account calls itself.</param>
/// <param name="By">Null where they are gone.</param>
public sealed record PromiseLine(Promise Promise, string Words, ConversationId Conversation, CustomerId? Customer, string Who, string? By);

/// <summary>
/// Promises with their sentence. They belong to whoever the conversation is with now: a merge or a split that moves the conversation's entries moves them.
/// </summary>
internal static class PromiseQuery
{
    /// <summary>What was promised to one customer: what is open first, by its date; then what is decided, the latest first.</summary>
    public static async Task<IReadOnlyList<PromiseLine>> OfCustomerAsync(
        MuhatapDb db,
        CustomerId customer,
        CancellationToken cancellationToken
    )
    {
        var rows = await LinesAsync(
                db,
                from conversation in db.Conversations
                where conversation.PersonId == customer.Value
                join entry in db.ConversationEntries on conversation.Id equals entry.ConversationId
                where entry.MessageId != null
                join promise in db.Promises on entry.MessageId equals (OutboundMessageId?)promise.MessageId
                select promise,
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. rows.Where(row => row.Promise.State == PromiseState.Open).OrderBy(row => row.Promise.DueAt ?? DateTimeOffset.MaxValue),
            .. rows.Where(row => row.Promise.State != PromiseState.Open).OrderByDescending(row => row.Promise.MadeAt),
        ];
    }

    /// <summary>Open ones of everybody: the most overdue first, those without a date last.</summary>
    public static Task<IReadOnlyList<PromiseLine>> OpenAsync(MuhatapDb db, int from, int most, CancellationToken cancellationToken) =>
        LinesAsync(
            db,
            db.Promises.Where(row => row.State == PromiseState.Open)
                .OrderBy(row => row.DueAt == null)
                .ThenBy(row => row.DueAt)
                .ThenBy(row => row.Id)
                .Skip(from)
                .Take(most),
            cancellationToken
        );

    public static IQueryable<Promise> Overdue(MuhatapDb db, DateTimeOffset now)
    {
        DateTimeOffset? time = now;
        return db.Promises.Where(row => row.State == PromiseState.Open && row.DueAt < time);
    }

    private static async Task<IReadOnlyList<PromiseLine>> LinesAsync(
        MuhatapDb db,
        IQueryable<Promise> wanted,
        CancellationToken cancellationToken
    )
    {
        var promises = await wanted.ToListAsync(cancellationToken).ConfigureAwait(false);
        var messages = promises.ConvertAll(row => (OutboundMessageId?)row.MessageId);
        var said = await (
            from entry in db.ConversationEntries
            where messages.Contains(entry.MessageId)
            join message in db.OutboundMessages on entry.MessageId equals (OutboundMessageId?)message.Id
            join conversation in db.Conversations on entry.ConversationId equals conversation.Id
            join account in db.Accounts on conversation.AccountId equals account.Id
            select new
            {
                message.Id,
                message.Text,
                message.WrittenBy,
                Conversation = conversation.Id,
                conversation.CustomerId,
                Account = account,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var byMessage = said.DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        var customers = said.Select(row => row.CustomerId).OfType<CustomerId>().Distinct().ToList();
        var users = said.Select(row => row.WrittenBy).OfType<UserId>().Distinct().ToList();
        var names = await db
            .Customers.Where(row => customers.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken)
            .ConfigureAwait(false);
        var people = await db
            .Users.Where(row => users.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.ShownName, cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. from promise in promises
            where byMessage.ContainsKey(promise.MessageId)
            let sent = byMessage[promise.MessageId]
            select new PromiseLine(
                promise,
                promise.Of(sent.Text),
                sent.Conversation,
                sent.CustomerId,
                (sent.CustomerId is { } customer ? names.GetValueOrDefault(customer) : null) ?? sent.Account.ShownName,
                sent.WrittenBy is { } writer ? people.GetValueOrDefault(writer) : null
            ),
        ];
    }
}
