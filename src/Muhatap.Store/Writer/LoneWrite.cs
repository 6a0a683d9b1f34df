namespace Muhatap.Store.Writer;

/// <summary>A write that opens and ends its own transactions, if it needs any. Cancelling before its turn leaves it undone.</summary>
internal sealed class LoneWrite(Func<Task> work, CancellationToken cancellationToken) : IQueuedWrite
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public async Task TakeTurnAsync()
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await work().ConfigureAwait(false);
            done.SetResult();
        }
        catch (OperationCanceledException error)
        {
            done.SetCanceled(error.CancellationToken);
        }
        catch (Exception error)
        {
            done.SetException(error);
        }
    }
}
