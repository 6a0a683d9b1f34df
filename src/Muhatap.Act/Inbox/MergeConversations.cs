using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>
/// Conversations follow when two customers become one, and when they part again. Two open ones about the same matter become one
/// meanwhile; which entry came from where is kept, so that each goes back.
/// </summary>
public sealed class MergeConversations : IRoomEventHandler
{
    public ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken) =>
        roomEvent switch
        {
            CustomersMerged merged => JoinAsync(merged, scope, cancellationToken),
            MergeUndone undone => PartAsync(undone, scope, cancellationToken),
            _ => ValueTask.CompletedTask,
        };

    private static async ValueTask JoinAsync(CustomersMerged merged, WriteScope scope, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var moving = await db
            .Conversations.Where(row => row.PersonId == merged.From.Value)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var there = await db
            .Conversations.Where(row => row.PersonId == merged.Into.Value && row.Status != ConversationStatus.Closed)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var conversation in moving)
        {
            var twin = conversation.Status == ConversationStatus.Closed ? null : there.Find(row => row.Matter == conversation.Matter);
            if (twin is not null)
                await TakeOverAsync(db, scope, conversation, twin, merged, cancellationToken).ConfigureAwait(false);
            conversation.BelongTo(merged.Into);
            Say(scope, conversation.Id, EntryKind.Merged, merged.By, merged.Merge.ToString());
        }
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask TakeOverAsync(
        MuhatapDb db,
        WriteScope scope,
        Conversation from,
        Conversation into,
        CustomersMerged merged,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var entry in await db
                .ConversationEntries.Where(row => row.ConversationId == from.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            entry.ConversationId = into.Id;
            db.JoinedEntries.Add(
                new JoinedEntry
                {
                    EntryId = entry.Id,
                    FromId = from.Id,
                    IntoId = into.Id,
                    MergeId = merged.Merge,
                }
            );
        }
        into.TakeOver(from);
        from.Close(scope.Now);
        Say(scope, from.Id, EntryKind.Joined, merged.By, into.Id.ToString());
        scope.Changed(ChangeKind.Conversation, into.Id.Value);
    }

    private static async ValueTask PartAsync(MergeUndone undone, WriteScope scope, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var moving = await db
            .Conversations.Where(row => row.PersonId == undone.Stays.Value && undone.Accounts.Contains(row.AccountId))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var joined = await db.JoinedEntries.Where(row => row.MergeId == undone.Merge).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var conversation in moving)
        {
            conversation.BelongTo(undone.Out);
            Say(scope, conversation.Id, EntryKind.Parted, undone.By, undone.Merge.ToString());
        }
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var pair in joined.GroupBy(row => (row.FromId, row.IntoId)))
            await GiveBackAsync(db, scope, pair.Key.FromId, pair.Key.IntoId, [.. pair.Select(row => row.EntryId)], cancellationToken)
                .ConfigureAwait(false);
        db.JoinedEntries.RemoveRange(joined);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task GiveBackAsync(
        MuhatapDb db,
        WriteScope scope,
        ConversationId fromId,
        ConversationId intoId,
        List<ConversationEntryId> ids,
        CancellationToken cancellationToken
    )
    {
        var from = await db.Conversations.SingleAsync(row => row.Id == fromId, cancellationToken).ConfigureAwait(false);
        var into = await db.Conversations.SingleAsync(row => row.Id == intoId, cancellationToken).ConfigureAwait(false);
        var entries = await db
            .ConversationEntries.Where(row => row.ConversationId == intoId)
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var entry in entries.Where(row => ids.Contains(row.Id)))
            entry.ConversationId = fromId;
        into.GiveBack(from, [.. entries.Where(row => !ids.Contains(row.Id) && row.Kind == EntryKind.Post)]);
        var isOpenAgain = !await db
            .Conversations.AnyAsync(
                row => row.PersonId == from.PersonId && row.Matter == from.Matter && row.Status != ConversationStatus.Closed,
                cancellationToken
            )
            .ConfigureAwait(false);
        // Another about the same may have been opened with them since: that one is the live one then.
        if (isOpenAgain && into.Status != ConversationStatus.Closed)
        {
            from.Reopen();
            var last = entries.FindLast(row => ids.Contains(row.Id) && row.Kind is EntryKind.Post or EntryKind.Answer);
            from.DueAt = last?.Kind == EntryKind.Post ? into.DueAt ?? scope.Now : null;
        }
        scope.Changed(ChangeKind.Conversation, fromId.Value);
        scope.Changed(ChangeKind.Conversation, intoId.Value);
    }

    private static void Say(WriteScope scope, ConversationId conversation, EntryKind kind, UserId? by, string text)
    {
        scope.Db.ConversationEntries.Add(
            new ConversationEntry
            {
                Id = scope.Mint.Next<ConversationEntryId>(),
                ConversationId = conversation,
                Kind = kind,
                At = scope.Now,
                UserId = by,
                Text = text,
            }
        );
        scope.Changed(ChangeKind.Conversation, conversation.Value);
    }
}
