using System.Collections.Concurrent;

namespace Muhatap.Store.Writer;

/// <summary>One thing at a time, pages before batches, each in the order it came.</summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private readonly ConcurrentQueue<IQueuedWrite> pages = new();
    private readonly ConcurrentQueue<IQueuedWrite> batches = new();
    private readonly SemaphoreSlim waiting = new(0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task loop;

    public WriteQueue() => loop = Task.Run(LoopAsync);

    public void Add(WritePriority priority, IQueuedWrite write)
    {
        ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, this);
        (priority == WritePriority.Page ? pages : batches).Enqueue(write);
        waiting.Release();
    }

    /// <summary>
    /// The next batch, for one that is being written and would commit with it: none while a page waits, or where the next wants to be
    /// alone. Only the write whose turn it is may ask.
    /// </summary>
    public bool TryTakeAlong<TWrite>(out TWrite next)
        where TWrite : class, IQueuedWrite
    {
        if (pages.IsEmpty && batches.TryPeek(out var write) && write is TWrite fitting && batches.TryDequeue(out _))
        {
            next = fitting;
            return true;
        }
        next = null!;
        return false;
    }

    /// <summary>What stands in the queue is still written.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync().ConfigureAwait(false);
        waiting.Release();
        await loop.ConfigureAwait(false);
        waiting.Dispose();
        stopping.Dispose();
    }

    private async Task LoopAsync()
    {
        while (true)
        {
            await waiting.WaitAsync().ConfigureAwait(false);
            // Nothing may be there: what was taken along has been rung for as well.
            if (pages.TryDequeue(out var write) || batches.TryDequeue(out write))
                await write.TakeTurnAsync().ConfigureAwait(false);
            else if (stopping.IsCancellationRequested)
                return;
        }
    }
}
