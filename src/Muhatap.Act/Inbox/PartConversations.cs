using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>
/// One of us said who an account is, or is not. Posts of it may stand in conversations with somebody else by then, because
/// several accounts of one person share a conversation: each post goes to the conversation with its own author, and what we
/// answered to it goes along.
/// </summary>
public sealed class PartConversations : IRoomEventHandler
{
    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        // A rule ties only accounts that stood with nobody: they share no conversation yet.
        if (roomEvent is not AccountLinked { By: { } by } linked)
            return;
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var ids = new List<ConversationId>();
        await scope
            .QueryAsync(
                """
                select e.conversation_id from post p join conversation_entry e on e.post_id = p.id where p.account_id = @account
                union select id from conversation where account_id = @account
                """,
                [scope.Dialect.Value("account", linked.Account.Value)],
                reader => ids.Add(new ConversationId(reader.GetInt64(0))),
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var id in ids)
            await PartAsync(scope, id, by, cancellationToken).ConfigureAwait(false);
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task PartAsync(WriteScope scope, ConversationId id, UserId by, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var conversation = await db.Conversations.SingleAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        var entries = await db
            .ConversationEntries.Where(row => row.ConversationId == id)
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var authors = await AuthorsAsync(db, entries, cancellationToken).ConfigureAwait(false);
        var foreign = entries.Where(row => authors.TryGetValue(row.Id, out var author) && author.Person != conversation.PersonId).ToArray();
        foreach (var theirs in foreign.GroupBy(row => authors[row.Id].Person))
        {
            if (!theirs.Any(row => row.Kind == EntryKind.Post))
                continue;
            var author = authors[theirs.First(row => row.Kind == EntryKind.Post).Id];
            var first = await FirstAsync(db, theirs, cancellationToken).ConfigureAwait(false);
            var made = conversation.PartFor(
                scope.Mint.Next<ConversationId>(),
                author.Person,
                author.Account,
                author.Customer,
                [.. theirs],
                first.Network,
                first.Text
            );
            conversation.GiveBack(made, [.. entries.Except(foreign).Where(row => row.Kind is EntryKind.Post or EntryKind.Answer)]);
            var there = await OpenWithAsync(db, made, cancellationToken).ConfigureAwait(false);
            if (there is null)
                db.Conversations.Add(made);
            else
                there.TakeOver(made);
            var into = there ?? made;
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            foreach (var entry in theirs)
                entry.ConversationId = into.Id;
            Say(scope, conversation.Id, by);
            Say(scope, into.Id, by);
        }
    }

    /// <summary>Of each post and answer, whose it is or whom it was to: the account, and the customer where known.</summary>
    private static async Task<Dictionary<ConversationEntryId, (AccountId Account, CustomerId? Customer, long Person)>> AuthorsAsync(
        MuhatapDb db,
        List<ConversationEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var posts = entries.Where(row => row.Kind == EntryKind.Post).Select(row => row.PostId).OfType<PostId>().ToList();
        var messages = entries.Select(row => row.MessageId).OfType<OutboundMessageId>().ToList();
        var byPost = await db
            .Posts.Where(row => posts.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.AccountId, cancellationToken)
            .ConfigureAwait(false);
        var byMessage = await db
            .OutboundMessages.Where(row => messages.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.ToAccountId, cancellationToken)
            .ConfigureAwait(false);
        var accounts = byPost.Values.Concat(byMessage.Values).Distinct().ToList();
        var customers = await db
            .Accounts.AsNoTracking()
            .Where(row => accounts.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.CustomerId, cancellationToken)
            .ConfigureAwait(false);
        var authors = new Dictionary<ConversationEntryId, (AccountId, CustomerId?, long)>();
        foreach (var entry in entries)
        {
            if (
                (entry.Kind == EntryKind.Post && entry.PostId is { } post && byPost.TryGetValue(post, out var account))
                || (entry.MessageId is { } message && byMessage.TryGetValue(message, out account))
            )
                authors[entry.Id] = customers.GetValueOrDefault(account) is { } customer
                    ? (account, customer, customer.Value)
                    : (account, null, account.Value);
        }
        return authors;
    }

    private static async Task<Post> FirstAsync(MuhatapDb db, IEnumerable<ConversationEntry> entries, CancellationToken cancellationToken)
    {
        var first = entries.First(row => row.Kind == EntryKind.Post).PostId!.Value;
        return await db.Posts.AsNoTracking().SingleAsync(row => row.Id == first, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Conversation?> OpenWithAsync(MuhatapDb db, Conversation made, CancellationToken cancellationToken) =>
        made.OpenKey is null
            ? null
            : await db
                .Conversations.SingleOrDefaultAsync(
                    row => row.PersonId == made.PersonId && row.Matter == made.Matter && row.Status != ConversationStatus.Closed,
                    cancellationToken
                )
                .ConfigureAwait(false);

    private static void Say(WriteScope scope, ConversationId conversation, UserId by)
    {
        scope.Db.ConversationEntries.Add(
            new ConversationEntry
            {
                Id = scope.Mint.Next<ConversationEntryId>(),
                ConversationId = conversation,
                Kind = EntryKind.Parted,
                At = scope.Now,
                UserId = by,
            }
        );
        scope.Changed(ChangeKind.Conversation, conversation.Value);
    }
}
