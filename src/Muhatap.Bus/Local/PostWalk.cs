using Muhatap.Core.Walk;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Bus.Local;

/// <summary>
/// A post's way inside one process. The steps before the transaction run on the caller's thread, so that several sources read
/// and match beside each other; the steps inside it run in the database's one transaction. Returns when the batch is
/// committed: whoever hands over the next batch waits for this one, which is all the back-pressure there is.
/// </summary>
/// <param name="before">Steps that need no database, in order.</param>
/// <param name="inside">Steps in the transaction, in order.</param>
public sealed class PostWalk(Database database, IReadOnlyList<IPostStep> before, IReadOnlyList<IBatchStep> inside) : IPostWalk
{
    public void Prepare(PostBatch batch)
    {
        if (batch.IsPrepared)
            return;
        foreach (var step in before)
            step.Take(batch);
        batch.IsPrepared = true;
    }

    public async Task<WalkOutcome> WalkAsync(PostBatch batch, CancellationToken cancellationToken)
    {
        Prepare(batch);
        await database
            .WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                {
                    foreach (var step in inside)
                        await step.TakeAsync(batch, scope, cancellation).ConfigureAwait(false);
                    scope.IsRemembered = true;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return batch.Outcome();
    }
}
