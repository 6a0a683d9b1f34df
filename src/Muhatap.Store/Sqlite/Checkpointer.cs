using Microsoft.Data.Sqlite;

namespace Muhatap.Store.Sqlite;

/// <summary>
/// Copies the write-ahead log into the database beside the writer instead of inside its commits: the commit that happened to fill
/// the log paid for all before it, and a page's write waited behind that.
/// </summary>
/// <param name="closeTail">Copies, by the writer itself, what it wrote meanwhile: only when all is copied does the log begin anew.</param>
internal sealed class Checkpointer(string connectionString, Func<CancellationToken, Task> closeTail) : IAsyncDisposable
{
    /// <summary>16 MB of pages.</summary>
    private const int PagesUntilDue = 4000;

    private readonly SemaphoreSlim due = new(0, 1);
    private readonly CancellationTokenSource stopping = new();
    private Task? loop;
    private int pages;

    /// <summary>Runs a passive checkpoint on a connection: it waits for nobody.</summary>
    public static async Task CopyAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(passive)";
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The writer has committed. Called by it alone.</summary>
    /// <param name="written">Pages it wrote to the log.</param>
    public void Committed(int written)
    {
        pages += written;
        if (pages < PagesUntilDue)
            return;
        loop ??= Task.Run(LoopAsync);
        if (due.CurrentCount > 0)
            return;
        pages = 0;
        due.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        if (loop is not null)
            await loop.ConfigureAwait(false);
        due.Dispose();
        stopping.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            var connection = new SqliteConnection(connectionString);
            await using (connection.ConfigureAwait(false))
            {
                await connection.OpenAsync(stopping.Token).ConfigureAwait(false);
                while (true)
                {
                    await due.WaitAsync(stopping.Token).ConfigureAwait(false);
                    try
                    {
                        await CopyAsync(connection, stopping.Token).ConfigureAwait(false);
                        await closeTail(stopping.Token).ConfigureAwait(false);
                    }
                    catch (SqliteException)
                    {
                        // A full disk, a file somebody holds: nothing is lost, the log only stays longer. The next time it is due it is tried again.
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The database is being closed; SQLite copies the rest when its last connection goes.
        }
    }
}
