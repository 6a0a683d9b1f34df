using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Reply;

/// <summary>Takes back an answer that has not left: one to be sent by hand, one waiting for its next try, one refused or unsure that nobody will repeat.</summary>
public static class CancelMessage
{
    public static Task RunAsync(Database database, UserId by, OutboundMessageId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var message =
                    await scope.Db.OutboundMessages.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("message.unknown", "There is no such message.");
                if (message.State is OutboundState.Sent or OutboundState.Sending)
                    throw new Refusal("message.left", "The message has left already.");
                message.State = OutboundState.Cancelled;
                message.NextTryAt = null;
                scope.Audit(by, "message.cancelled", $"message/{id}");
                Outbox.Tell(scope, message);
            },
            cancellationToken
        );
}
