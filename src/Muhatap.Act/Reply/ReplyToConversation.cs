using Microsoft.EntityFrameworkCore;
using Muhatap.Act.ContactPolicy;
using Muhatap.Act.Inbox;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Reply;

/// <summary>
/// Answers the person's latest post. Where a connection can carry it, it goes to the outbox; elsewhere it waits to be copied
/// and sent by hand, with the clocks running. The conversation counts as answered when the message is sent, not when it is written.
/// </summary>
public static class ReplyToConversation
{
    public const int MaxLength = 10_000;

    /// <param name="afterPost">The latest post the writer saw; where the person wrote again since, the answer is not sent. Null answers whatever is latest.</param>
    /// <exception cref="Refusal">The text is empty or too long, the gate is shut, or the person wrote again meanwhile.</exception>
    public static Task<OutboundMessageId> RunAsync(
        Database database,
        ISenders senders,
        Outbox outbox,
        UserId by,
        ConversationId id,
        string text,
        PostId? afterPost,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new Refusal("reply.empty", "The answer is empty.", "text");
        if (text.Length > MaxLength)
            throw new Refusal("reply.long", $"An answer has at most {MaxLength} characters.", "text");
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var opened = await OpenedConversation.LoadAsync(scope, id, by, cancellation).ConfigureAwait(false);
                var conversation = opened.Conversation;
                if (afterPost is { } seen && seen != conversation.LastPostId)
                    throw new Refusal("conversation.changed", "The person wrote again while you were answering.");
                var post =
                    await scope
                        .Db.Posts.AsNoTracking()
                        .SingleOrDefaultAsync(row => row.Id == conversation.LastPostId, cancellation)
                        .ConfigureAwait(false)
                    ?? throw new Refusal("post.gone", "The person deleted the post; there is nothing to answer.");
                var account = await scope
                    .Db.Accounts.AsNoTracking()
                    .SingleAsync(row => row.Id == post.AccountId, cancellation)
                    .ConfigureAwait(false);
                var sender = await senders.ForAsync(scope.Db, post.Network, post.SourceId, cancellation).ConfigureAwait(false);
                if (sender is { } carrier && carrier.Sender.CountLength(text) > carrier.Sender.MaxLength)
                    throw new Refusal(
                        "reply.long_for_network",
                        $"This network takes at most {carrier.Sender.MaxLength} characters.",
                        "text"
                    );
                var message = new OutboundMessage
                {
                    Id = scope.Mint.Next<OutboundMessageId>(),
                    Kind = MessageKind.Answer,
                    ConversationId = id,
                    Network = post.Network,
                    SourceId = sender?.Source,
                    ToAccountId = account.Id,
                    ToAccountKey = account.Key,
                    ToPost = post.ExternalId,
                    Text = text.Trim(),
                    WrittenBy = by,
                    WrittenAt = scope.Now,
                    State = sender is null ? OutboundState.ByHand : OutboundState.Pending,
                    NextTryAt = sender is null ? null : scope.Now,
                };
                await SendThroughGate.RunAsync(scope, message, cancellation).ConfigureAwait(false);
                opened.Tell(EntryKind.Answer, message: message.Id);
                if (conversation.AssigneeId is null)
                    conversation.AssignTo(by);
                scope.AfterCommit(outbox.Wake);
                return message.Id;
            },
            cancellationToken
        );
    }
}
