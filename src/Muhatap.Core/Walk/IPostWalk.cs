namespace Muhatap.Core.Walk;

/// <summary>How batches get from a collector to the store: inside this process, or over a bus to another.</summary>
public interface IPostWalk
{
    /// <summary>The steps that need no database. Apart from <see cref="WalkAsync"/> for whoever looks something up about the posts that passed the gate.</summary>
    void Prepare(PostBatch batch);

    /// <summary>Returns when the batch is stored for good.</summary>
    Task<WalkOutcome> WalkAsync(PostBatch batch, CancellationToken cancellationToken);
}
