using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;
using Muhatap.Store.Sql;
using Muhatap.Store.Writer;

namespace Muhatap.Store;

/// <summary>
/// The truth. Read with <see cref="Read"/>; write with <see cref="WriteAsync{T}"/>, which is the only way in: SQLite has one
/// writer, and a page's write must not wait behind a batch.
/// </summary>
public abstract class Database(IdMint mint, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>How often a write is tried again when another process wrote the same thing first.</summary>
    private const int MostTries = 5;

    public IdMint Mint { get; } = mint;

    public TimeProvider Clock { get; } = clock;

    public ChangeStream Changes { get; } = new();

    /// <summary>What rooms do when another tells them something, in order. Set once by the program before the first write.</summary>
    public IReadOnlyList<IRoomEventHandler> Handlers { get; set; } = [];

    public abstract SqlDialect Dialect { get; }

    /// <summary>A read-only, untracked view of every table. Dispose it.</summary>
    public abstract MuhatapDb Read();

    /// <summary>One moment of the database, for reads that must agree with each other. Dispose it soon.</summary>
    public Task<ReadSnapshot> SnapshotAsync(CancellationToken cancellationToken) => ReadSnapshot.OpenAsync(this, cancellationToken);

    /// <summary>Brings the schema up to date. Idempotent; a second process waits.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> in one transaction, saves and commits it. May run it again where another process came first, so it must not keep state between runs.</summary>
    public async Task<T> WriteAsync<T>(
        WritePriority priority,
        Func<WriteScope, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await WriteOnceAsync(priority, tries, work, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (tries < MostTries && IsRace(error))
            {
                // Another worker wrote first what we were about to write: look again at what is there, and decide anew.
            }
        }
    }

    public Task WriteAsync(WritePriority priority, Func<WriteScope, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        WriteAsync(
            priority,
            async (scope, cancellation) =>
            {
                await work(scope, cancellation).ConfigureAwait(false);
                return true;
            },
            cancellationToken
        );

    /// <summary>
    /// Clears what deleted rows left in the database's files. SQLite: writes the file anew and empties the log beside it, which
    /// keeps the writer as long as copying the file takes. PostgreSQL: vacuums.
    /// </summary>
    public abstract Task CompactAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <param name="tries">1 at first; more where another process wrote first what this was about to write.</param>
    protected abstract Task<T> WriteOnceAsync<T>(
        WritePriority priority,
        int tries,
        Func<WriteScope, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    );

    /// <summary>True for what a second look may mend: a unique index, a deadlock, a serialisation failure.</summary>
    protected abstract bool IsRace(Exception error);
}
