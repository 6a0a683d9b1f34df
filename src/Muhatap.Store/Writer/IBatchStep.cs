using Muhatap.Core.Walk;

namespace Muhatap.Store.Writer;

/// <summary>One step of a post's way inside the transaction that commits its batch.</summary>
public interface IBatchStep
{
    ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken);
}
