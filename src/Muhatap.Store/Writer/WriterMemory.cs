namespace Muhatap.Store.Writer;

/// <summary>
/// What the steps of the post's way read and wrote in the batches before, so that they need not ask for it again. It is true only while
/// nobody else writes: any transaction that does not say what it wrote is <see cref="WriteScope.IsRemembered"/>, any of another process,
/// and any that fails makes it forget all. Used by the one writer only.
/// </summary>
public sealed class WriterMemory
{
    private readonly Dictionary<Type, object> kept = [];

    /// <summary>What is kept of this kind; empty after anything was written that it was not told.</summary>
    public TKept Of<TKept>()
        where TKept : class, new()
    {
        if (kept.TryGetValue(typeof(TKept), out var known))
            return (TKept)known;
        var made = new TKept();
        kept.Add(typeof(TKept), made);
        return made;
    }

    internal void Forget() => kept.Clear();
}
