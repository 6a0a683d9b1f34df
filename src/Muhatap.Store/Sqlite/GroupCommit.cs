using System.Data;
using Microsoft.Data.Sqlite;
using Muhatap.Store.Writer;

namespace Muhatap.Store.Sqlite;

/// <summary>
/// Commits batches that wait together in one transaction: a commit waits for the disk and writes each touched page whole, and batches
/// touch the same pages of the indexes. Each batch is told of its commit only when it is one; one that fails takes nothing with it.
/// A page that comes meanwhile ends the group: it waits for one batch, as before.
/// </summary>
internal sealed class GroupCommit(
    WriteQueue queue,
    WriterMemory memory,
    Func<Task<SqliteConnection>> writer,
    Action<SqliteConnection> committed
)
{
    private const int MostAtOnce = 4;
    private const string Place = "muhatap_write";

    private long version;

    /// <summary>Writes the first, and what else waits. Never throws: each write tells its own waiter.</summary>
    public async Task WriteAsync(SharedWrite first)
    {
        var written = new List<SharedWrite>(MostAtOnce);
        try
        {
            var connection = await writer().ConfigureAwait(false);
            var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            await using (transaction.ConfigureAwait(false))
            {
                ForgetIfOthersWrote(connection);
                if (!await RunAsync(first, transaction, written).ConfigureAwait(false))
                    return;
                while (!first.IsUrgent && written.Count < MostAtOnce && queue.TryTakeAlong<SharedWrite>(out var next))
                    await RunBesideAsync(next, transaction, written).ConfigureAwait(false);
                await transaction.CommitAsync().ConfigureAwait(false);
            }
            committed(connection);
        }
        catch (Exception error)
        {
            // The transaction is gone, and all of it with it.
            memory.Forget();
            first.Failed(error);
            foreach (var write in written)
                write.Failed(error);
            return;
        }
        foreach (var write in written)
            write.Committed();
    }

    /// <summary>Runs one beside what is already written; where it fails, the transaction goes back to before it.</summary>
    /// <exception cref="SqliteException">There is no way back: the database had to give up the whole transaction.</exception>
    private async Task RunBesideAsync(SharedWrite write, SqliteTransaction transaction, List<SharedWrite> written)
    {
        try
        {
            transaction.Save(Place);
            if (await RunAsync(write, transaction, written).ConfigureAwait(false))
                transaction.Release(Place);
            else
                transaction.Rollback(Place);
        }
        catch (Exception error)
        {
            write.Failed(error);
            throw;
        }
    }

    private async Task<bool> RunAsync(SharedWrite write, SqliteTransaction transaction, List<SharedWrite> written)
    {
        try
        {
            await write.RunAsync(transaction).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            memory.Forget();
            write.Failed(error);
            return false;
        }
        if (!write.IsRemembered)
            memory.Forget();
        written.Add(write);
        return true;
    }

    /// <summary>The number is another one once somebody else has written to the file; our own writes leave it.</summary>
    private void ForgetIfOthersWrote(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma data_version";
        var now = (long)command.ExecuteScalar()!;
        if (now != version)
            memory.Forget();
        version = now;
    }
}
