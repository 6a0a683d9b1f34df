using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Reply;

/// <summary>One of us copied an answer and sent it on the network, or looked and found that an unsure one did arrive.</summary>
public static class MarkSentByHand
{
    /// <param name="url">Where it now stands, if known.</param>
    public static Task RunAsync(Database database, UserId by, OutboundMessageId id, string? url, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var message =
                    await scope.Db.OutboundMessages.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("message.unknown", "There is no such message.");
                if (message.State == OutboundState.Sent)
                    return;
                if (message.State is not (OutboundState.ByHand or OutboundState.Unsure))
                    throw new Refusal("message.not_by_hand", "This message is sent by the program.");
                message.MarkSentByHand(scope.Now, url);
                await Outbox.AnsweredAsync(scope, message, cancellation).ConfigureAwait(false);
                scope.Audit(by, "message.sent_by_hand", $"message/{id}");
                Outbox.Tell(scope, message);
            },
            cancellationToken
        );
}
