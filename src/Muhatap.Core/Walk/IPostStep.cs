namespace Muhatap.Core.Walk;

/// <summary>One step of a post's way that needs no database: it looks at the batch and writes what it found into it.</summary>
public interface IPostStep
{
    void Take(PostBatch batch);
}
