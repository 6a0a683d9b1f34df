using Microsoft.Data.Sqlite;
using Muhatap.Store.Writer;

namespace Muhatap.Store.Sqlite;

/// <summary>A write that does not mind who commits with it. Cancelling before its turn leaves it undone.</summary>
/// <param name="group">Runs it, with others or alone.</param>
/// <param name="isUrgent">A page's: it takes nobody along whose work it would wait for.</param>
internal abstract class SharedWrite(GroupCommit group, bool isUrgent, CancellationToken cancellationToken) : IQueuedWrite
{
    public bool IsUrgent { get; } = isUrgent;

    protected CancellationToken Cancellation { get; } = cancellationToken;

    /// <summary>Once it ran: what it wrote is in the writer's memory too.</summary>
    public abstract bool IsRemembered { get; }

    public Task TakeTurnAsync() => group.WriteAsync(this);

    /// <summary>Does the work in the transaction, and saves what EF holds of it.</summary>
    public abstract Task RunAsync(SqliteTransaction transaction);

    /// <summary>It is committed.</summary>
    public abstract void Committed();

    /// <summary>Nothing of it is stored.</summary>
    public abstract void Failed(Exception error);
}

/// <inheritdoc cref="SharedWrite"/>
internal sealed class SharedWrite<T>(
    GroupCommit group,
    bool isUrgent,
    Func<SqliteTransaction, WriteScope> open,
    Func<WriteScope, CancellationToken, Task<T>> work,
    Action<WriteScope> committed,
    CancellationToken cancellationToken
) : SharedWrite(group, isUrgent, cancellationToken)
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WriteScope? written;
    private T result = default!;

    public Task<T> Done => done.Task;

    public override bool IsRemembered => written is { IsRemembered: true };

    public override async Task RunAsync(SqliteTransaction transaction)
    {
        Cancellation.ThrowIfCancellationRequested();
        var scope = open(transaction);
        await using (scope.ConfigureAwait(false))
        {
            result = await work(scope, Cancellation).ConfigureAwait(false);
            await scope.SaveAsync(Cancellation).ConfigureAwait(false);
        }
        written = scope;
    }

    public override void Committed()
    {
        try
        {
            committed(written!);
            done.SetResult(result);
        }
        catch (Exception error)
        {
            done.SetException(error);
        }
    }

    public override void Failed(Exception error)
    {
        if (error is OperationCanceledException cancelled)
            done.TrySetCanceled(cancelled.CancellationToken);
        else
            done.TrySetException(error);
    }
}
