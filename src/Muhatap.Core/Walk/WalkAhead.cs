namespace Muhatap.Core.Walk;

/// <summary>Hands one source's batches over in their order: the next is read and matched while the one before is being written.</summary>
public sealed class WalkAhead(IPostWalk walk)
{
    private Task pending = Task.CompletedTask;

    /// <summary>Returns when all batches before this one are stored for good, and this one is on its way.</summary>
    /// <remarks>What went wrong with the batch before is thrown here, and this one is not stored.</remarks>
    public async Task GiveAsync(PostBatch batch, CancellationToken cancellationToken)
    {
        walk.Prepare(batch);
        await pending.ConfigureAwait(false);
        pending = walk.WalkAsync(batch, cancellationToken);
    }

    /// <summary>Returns when everything that was given is stored for good.</summary>
    public Task StoredAsync() => pending;
}
