using Muhatap.Core.Walk;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Keep;

/// <summary>Marks what is already held, by (network, external id), also twice within one batch.</summary>
public sealed class FindRepeats : IBatchStep
{
    private static readonly BulkQuery<string> Held = new(
        "select external_id from post where",
        "external_id",
        within: "network",
        static row => row.Text(0)
    );

    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        foreach (var network in batch.Posts.Where(post => !post.IsPassed).GroupBy(post => post.Incoming.Network, StringComparer.Ordinal))
        {
            string[] ids = [.. network.Select(post => post.Incoming.ExternalId).Distinct(StringComparer.Ordinal)];
            var found = await scope.Bulk.FindAsync(Held, network.Key, ids, cancellationToken).ConfigureAwait(false);
            var held = new HashSet<string>(found, StringComparer.Ordinal);
            foreach (var post in network)
                post.IsRepeat = !held.Add(post.Incoming.ExternalId);
        }
    }
}
