using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Outbound;
using Muhatap.Core.Promises;
using Muhatap.Store.Writer;
using Muhatap.Text.Promises;

namespace Muhatap.Act.Promises;

/// <summary>
/// What an answer promises is written down in the transaction in which it counts as sent: nothing that never left is owed. That we would write again
/// is kept by the answer itself; whether somebody called or money went back only one of us can say.
/// </summary>
internal static class KeepPromises
{
    public static async ValueTask TakeAsync(WriteScope scope, OutboundMessage message, CancellationToken cancellationToken)
    {
        var sent = message.SentAt ?? scope.Now;
        var earlier = await (
            from entry in scope.Db.ConversationEntries
            where entry.MessageId == message.Id
            join other in scope.Db.ConversationEntries on entry.ConversationId equals other.ConversationId
            join promise in scope.Db.Promises on other.MessageId equals (OutboundMessageId?)promise.MessageId
            where promise.State == PromiseState.Open && promise.Kind == PromiseKind.Reply && promise.MadeAt < sent
            select promise
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var promise in earlier)
            promise.KeepBy(sent);
        foreach (var found in PromiseReader.Read(message.Text, sent))
            scope.Db.Promises.Add(
                new Promise
                {
                    Id = scope.Mint.Next<PromiseId>(),
                    MessageId = message.Id,
                    Kind = found.Kind,
                    Starts = found.Start,
                    Length = found.Length,
                    MadeAt = sent,
                    DueAt = found.DueAt,
                }
            );
    }
}
