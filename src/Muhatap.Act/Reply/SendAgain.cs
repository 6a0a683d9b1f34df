using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Reply;

/// <summary>One of us looked and found that an unsure or refused message did not arrive: it goes to the outbox once more.</summary>
public static class SendAgain
{
    public static Task RunAsync(Database database, Outbox outbox, UserId by, OutboundMessageId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var message =
                    await scope.Db.OutboundMessages.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("message.unknown", "There is no such message.");
                if (message.State is not (OutboundState.Unsure or OutboundState.Refused))
                    throw new Refusal("message.not_unsure", "Only a message that is unsure or was refused can be sent again.");
                message.State = OutboundState.Pending;
                message.NextTryAt = scope.Now;
                message.Error = null;
                scope.Audit(by, "message.sent_again", $"message/{id}");
                scope.AfterCommit(outbox.Wake);
                Outbox.Tell(scope, message);
            },
            cancellationToken
        );
}
