using Muhatap.Core.Walk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>Marks what is already held, by (network, external id), also twice within one batch.</summary>
public sealed class FindRepeats : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        foreach (var network in batch.Posts.Where(post => !post.IsPassed).GroupBy(post => post.Incoming.Network, StringComparer.Ordinal))
        {
            var held = new HashSet<string>(StringComparer.Ordinal);
            await scope
                .QueryAsync(
                    $"select external_id from post where network = @network and external_id {scope.Dialect.In("ids")}",
                    [
                        scope.Dialect.Value("network", network.Key),
                        scope.Dialect.List("ids", [.. network.Select(post => post.Incoming.ExternalId)]),
                    ],
                    reader => held.Add(reader.GetString(0)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var post in network)
                post.IsRepeat = !held.Add(post.Incoming.ExternalId);
        }
    }
}
