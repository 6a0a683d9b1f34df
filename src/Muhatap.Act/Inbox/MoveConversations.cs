using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>
/// What the other rooms decide moves conversations: an account that turns out to be a customer brings its conversations along,
/// and two about the same matter become one; a post its author deleted leaves its text nowhere.
/// </summary>
public sealed class MoveConversations : IRoomEventHandler
{
    public ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken) =>
        roomEvent switch
        {
            AccountLinked linked => MoveAsync(linked, scope, cancellationToken),
            PostsTakenBack gone => ForgetAsync(gone, scope, cancellationToken),
            _ => ValueTask.CompletedTask,
        };

    private static async ValueTask MoveAsync(AccountLinked linked, WriteScope scope, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var moving = await db
            .Conversations.Where(row => row.AccountId == linked.Account)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (moving.Count == 0)
            return;
        var person = linked.Customer?.Value ?? linked.Account.Value;
        var there = await db
            .Conversations.Where(row =>
                row.PersonId == person && row.Status != ConversationStatus.Closed && row.AccountId != linked.Account
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var conversation in moving)
        {
            var twin = conversation.Status == ConversationStatus.Closed ? null : there.Find(row => row.Matter == conversation.Matter);
            if (twin is not null)
                await JoinAsync(db, scope, conversation, twin, linked.By, cancellationToken).ConfigureAwait(false);
            conversation.BelongTo(linked.Customer);
            db.ConversationEntries.Add(
                new ConversationEntry
                {
                    Id = scope.Mint.Next<ConversationEntryId>(),
                    ConversationId = conversation.Id,
                    Kind = linked.Customer is null ? EntryKind.Unlinked : EntryKind.Linked,
                    At = scope.Now,
                    UserId = linked.By,
                    Text = linked.Customer?.ToString(),
                }
            );
            scope.Changed(ChangeKind.Conversation, conversation.Id.Value);
        }
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Everything of <paramref name="from"/> goes to <paramref name="into"/>; nothing is thrown away.</summary>
    private static async ValueTask JoinAsync(
        Store.Mapping.MuhatapDb db,
        WriteScope scope,
        Conversation from,
        Conversation into,
        UserId? by,
        CancellationToken cancellationToken
    )
    {
        var entries = await db
            .ConversationEntries.Where(row => row.ConversationId == from.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var entry in entries)
            entry.ConversationId = into.Id;
        into.TakeOver(from);
        from.Close(scope.Now);
        db.ConversationEntries.Add(
            new ConversationEntry
            {
                Id = scope.Mint.Next<ConversationEntryId>(),
                ConversationId = from.Id,
                Kind = EntryKind.Joined,
                At = scope.Now,
                UserId = by,
                Text = into.Id.ToString(),
            }
        );
        scope.Changed(ChangeKind.Conversation, into.Id.Value);
    }

    private static async ValueTask ForgetAsync(PostsTakenBack gone, WriteScope scope, CancellationToken cancellationToken)
    {
        var posts = gone.Posts;
        var ids = await scope
            .Db.ConversationEntries.Where(row => row.PostId != null && posts.Contains(row.PostId.Value))
            .Select(row => row.ConversationId)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (
            var conversation in await scope
                .Db.Conversations.Where(row => ids.Contains(row.Id))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            conversation.ForgetTitle();
            scope.Changed(ChangeKind.Conversation, conversation.Id.Value);
        }
    }
}
