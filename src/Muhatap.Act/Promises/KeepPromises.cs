using Muhatap.Core.Outbound;
using Muhatap.Core.Promises;
using Muhatap.Core.Ids;
using Muhatap.Store.Writer;
using Muhatap.Text.Promises;

namespace Muhatap.Act.Promises;

/// <summary>What an answer promises is written down in the transaction in which it counts as sent: nothing that never left is owed.</summary>
internal static class KeepPromises
{
    public static void Of(WriteScope scope, OutboundMessage message)
    {
        var sent = message.SentAt ?? scope.Now;
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
