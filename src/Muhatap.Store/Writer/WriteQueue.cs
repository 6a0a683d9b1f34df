using System.Collections.Concurrent;

namespace Muhatap.Store.Writer;

/// <summary>One thing at a time, pages before batches, each in the order it came.</summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<Task>> pages = new();
    private readonly ConcurrentQueue<Func<Task>> batches = new();
    private readonly SemaphoreSlim waiting = new(0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task loop;

    public WriteQueue() => loop = Task.Run(LoopAsync);

    /// <summary>Runs <paramref name="work"/> when its turn comes. Cancelling before that leaves it undone.</summary>
    public Task<T> RunAsync<T>(WritePriority priority, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, this);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        (priority == WritePriority.Page ? pages : batches).Enqueue(async () =>
        {
            if (cancellationToken.IsCancellationRequested)
            {
                done.SetCanceled(cancellationToken);
                return;
            }
            try
            {
                done.SetResult(await work().ConfigureAwait(false));
            }
            catch (OperationCanceledException error)
            {
                done.SetCanceled(error.CancellationToken);
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        waiting.Release();
        return done.Task;
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
            if (pages.TryDequeue(out var work) || batches.TryDequeue(out work))
                await work().ConfigureAwait(false);
            else if (stopping.IsCancellationRequested)
                return;
        }
    }
}
