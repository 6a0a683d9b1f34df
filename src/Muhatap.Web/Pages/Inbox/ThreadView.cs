using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Triage;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Inbox;

/// <summary>One conversation with everything its page shows.</summary>
public sealed class ThreadView
{
    public required Conversation Conversation { get; init; }

    public required IReadOnlyList<ConversationEntry> Entries { get; init; }

    public required IReadOnlyDictionary<PostId, Post> Posts { get; init; }

    public required IReadOnlyDictionary<PostId, PostReading> Readings { get; init; }

    public required IReadOnlyDictionary<OutboundMessageId, OutboundMessage> Messages { get; init; }

    public required IReadOnlyDictionary<AccountId, Account> Accounts { get; init; }

    public required IReadOnlyDictionary<UserId, User> Users { get; init; }

    public Playbook? Playbook { get; init; }

    public Customer? Customer { get; init; }

    /// <summary>Whom it is with.</summary>
    public string Who => Customer?.Name ?? Accounts[Conversation.AccountId].ShownName;

    public static async Task<ThreadView?> ReadAsync(Database database, ConversationId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var conversation = await db.Conversations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        if (conversation is null)
            return null;
        var entries = await db
            .ConversationEntries.Where(row => row.ConversationId == id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var postIds = entries.Select(entry => entry.PostId).OfType<PostId>().ToList();
        var posts = await db
            .Posts.Where(row => postIds.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        var accountIds = posts.Values.Select(post => post.AccountId).Append(conversation.AccountId).Distinct().ToList();
        return new ThreadView
        {
            Conversation = conversation,
            Entries = [.. entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id.Value)],
            Posts = posts,
            Readings = await db
                .Readings.Where(row => postIds.Contains(row.PostId))
                .ToDictionaryAsync(row => row.PostId, cancellationToken)
                .ConfigureAwait(false),
            Messages = await db
                .OutboundMessages.Where(row => row.ConversationId == id)
                .ToDictionaryAsync(row => row.Id, cancellationToken)
                .ConfigureAwait(false),
            Accounts = await db
                .Accounts.Where(row => accountIds.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, cancellationToken)
                .ConfigureAwait(false),
            Users = await db.Users.ToDictionaryAsync(row => row.Id, cancellationToken).ConfigureAwait(false),
            Playbook = conversation.PlaybookId is { } playbook
                ? await db.Playbooks.SingleOrDefaultAsync(row => row.Id == playbook, cancellationToken).ConfigureAwait(false)
                : null,
            Customer = conversation.CustomerId is { } customer
                ? await db.Customers.SingleOrDefaultAsync(row => row.Id == customer, cancellationToken).ConfigureAwait(false)
                : null,
        };
    }

    public string NameOf(UserId? user, string fallback) =>
        user is { } id && Users.TryGetValue(id, out var known) ? known.ShownName : fallback;
}
