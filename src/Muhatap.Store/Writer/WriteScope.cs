using System.Data.Common;
using Muhatap.Core.Auditing;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Store.Bulk;
using Muhatap.Store.Mapping;
using Muhatap.Store.Sql;

namespace Muhatap.Store.Writer;

/// <summary>
/// One transaction being written. Everything done through it is committed together or not at all; what it says has
/// <see cref="Changed"/> is told to open pages after the commit.
/// </summary>
public sealed class WriteScope : IAsyncDisposable
{
    private readonly Func<DbConnection, DbTransaction, MuhatapDb> openDb;
    private readonly IReadOnlyList<IRoomEventHandler> handlers;
    private readonly HashSet<Change> changes = [];
    private readonly List<Action> afterCommit = [];
    private MuhatapDb? db;
    private bool raised;

    internal WriteScope(
        DbConnection connection,
        DbTransaction transaction,
        SqlDialect dialect,
        IBulkWriter bulk,
        IdMint mint,
        TimeProvider clock,
        IReadOnlyList<IRoomEventHandler> handlers,
        WriterMemory memory,
        Func<DbConnection, DbTransaction, MuhatapDb> openDb
    )
    {
        Connection = connection;
        Transaction = transaction;
        Dialect = dialect;
        Bulk = bulk;
        Mint = mint;
        Now = clock.GetUtcNow();
        this.handlers = handlers;
        this.openDb = openDb;
        Memory = memory;
    }

    public DbConnection Connection { get; }

    public DbTransaction Transaction { get; }

    public SqlDialect Dialect { get; }

    /// <summary>Rows of the post's way, written in bulk.</summary>
    public IBulkWriter Bulk { get; }

    public IdMint Mint { get; }

    /// <summary>What earlier batches read and wrote. Whoever reads or fills it also keeps it true, see <see cref="IsRemembered"/>.</summary>
    public WriterMemory Memory { get; }

    /// <summary>
    /// Set by whoever did all its writing through steps that keep <see cref="Memory"/> true. What went through EF Core or was told to
    /// other rooms is never taken as remembered, whatever is set here.
    /// </summary>
    public bool IsRemembered
    {
        get => field && db is null && !raised;
        set;
    }

    /// <summary>One instant for the whole transaction.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The same transaction through EF Core. Saved by the database before the commit.</summary>
    public MuhatapDb Db => db ??= openDb(Connection, Transaction);

    /// <summary>After the commit, open pages draw this again.</summary>
    public void Changed(ChangeKind kind, long id) => changes.Add(new Change(kind, id));

    /// <summary>Runs after the commit, and not at all where there is none.</summary>
    public void AfterCommit(Action act) => afterCommit.Add(act);

    /// <summary>Writes one line of the record of who did what.</summary>
    public void Audit(UserId? user, string act, string subject, string? detail = null) =>
        Db.AuditEntries.Add(
            new AuditEntry
            {
                Id = Mint.Next<AuditEntryId>(),
                At = Now,
                UserId = user,
                Act = act,
                Subject = subject,
                Detail = detail,
            }
        );

    /// <summary>Tells the other rooms, in the order the program lists them.</summary>
    public async ValueTask RaiseAsync(IRoomEvent roomEvent, CancellationToken cancellationToken)
    {
        raised = true;
        foreach (var handler in handlers)
            await handler.HandleAsync(roomEvent, this, cancellationToken).ConfigureAwait(false);
        // What they wrote, the next step must see.
        Memory.Forget();
    }

    /// <summary>Saves what EF Core holds and lets go of it: what comes next is written by hand, and read anew afterwards.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await SaveAsync(cancellationToken).ConfigureAwait(false);
        db?.ChangeTracker.Clear();
    }

    internal async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (db is not null)
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    internal void Committed(ChangeStream stream)
    {
        stream.Publish(changes);
        foreach (var act in afterCommit)
            act();
    }

    public ValueTask DisposeAsync() => db?.DisposeAsync() ?? ValueTask.CompletedTask;
}
