namespace Muhatap.Store.Writer;

/// <summary>Who goes first where there is only one writer.</summary>
public enum WritePriority
{
    /// <summary>A person waits for it.</summary>
    Page,

    /// <summary>A batch of posts, a background task.</summary>
    Batch,
}
