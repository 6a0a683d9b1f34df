using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store.Bulk;
using Muhatap.Store.Mapping;
using Muhatap.Store.Schema;
using Muhatap.Store.Sql;
using Muhatap.Store.Writer;

namespace Muhatap.Store.Sqlite;

/// <summary>One file in WAL mode: any number of readers, one connection that writes, fed from one queue (<see cref="WriteQueue"/>).</summary>
public sealed class SqliteDatabase : Database
{
    private readonly string connectionString;
    private readonly DbContextOptions<MuhatapDb> readerOptions;
    private readonly WriteQueue queue = new();
    private readonly WriterMemory memory = new();
    private readonly GroupCommit group;
    private readonly Checkpointer checkpointer;
    private readonly Lazy<Task<SqliteConnection>> writerConnection;
    private DbContextOptions<MuhatapDb>? writerOptions;
    private SqliteBulkWriter? bulk;

    /// <param name="file">The database's file; its folder must exist.</param>
    public SqliteDatabase(string file, IdMint mint, TimeProvider clock)
        : base(mint, clock)
    {
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = true,
            ForeignKeys = true,
        }.ToString();
        readerOptions = new DbContextOptionsBuilder<MuhatapDb>()
            .UseSqlite(connectionString)
            .AddInterceptors(new ReaderPragmas())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
        writerConnection = new Lazy<Task<SqliteConnection>>(OpenWriterAsync);
        group = new GroupCommit(
            queue,
            memory,
            () => writerConnection.Value,
            connection => checkpointer!.Committed(PagesWritten(connection))
        );
        var own = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
        checkpointer = new Checkpointer(own, CloseTailAsync);
    }

    public override SqlDialect Dialect => SqlDialect.Sqlite;

    public override MuhatapDb Read() => new(readerOptions);

    public override Task MigrateAsync(CancellationToken cancellationToken) =>
        AloneAsync(
            WritePriority.Page,
            async () =>
            {
                var connection = await writerConnection.Value.ConfigureAwait(false);
                await SchemaRunner
                    .RunAsync(
                        SchemaFile.All("Sqlite"),
                        _ => Task.FromResult<DbTransaction>(connection.BeginTransaction(IsolationLevel.Serializable, deferred: false)),
                        lockSql: null,
                        Clock,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                memory.Forget();
            },
            cancellationToken
        );

    public override Task CompactAsync(CancellationToken cancellationToken) =>
        AloneAsync(
            WritePriority.Batch,
            async () =>
            {
                var connection = await writerConnection.Value.ConfigureAwait(false);
                await using var command = connection.CreateCommand();
                // The new file goes through the log; only an emptied log holds nothing of the old pages.
                command.CommandText = "pragma secure_delete = on; vacuum; pragma wal_checkpoint(truncate);";
                await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                do
                {
                    // 1: a reader is still in the old log. It is tried again.
                    if (
                        await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                        && reader.FieldCount == 3
                        && reader.GetInt64(0) != 0
                    )
                        throw new IOException("A reader holds the database's log; it is emptied at the next try.");
                } while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
            },
            cancellationToken
        );

    public override async ValueTask DisposeAsync()
    {
        await checkpointer.DisposeAsync().ConfigureAwait(false);
        await queue.DisposeAsync().ConfigureAwait(false);
        bulk?.Dispose();
        if (writerConnection.IsValueCreated)
            await (await writerConnection.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
    }

    protected override Task<T> WriteOnceAsync<T>(
        WritePriority priority,
        int tries,
        Func<WriteScope, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        var write = new SharedWrite<T>(
            group,
            isUrgent: priority == WritePriority.Page,
            Open,
            work,
            scope => scope.Committed(Changes),
            cancellationToken
        );
        queue.Add(priority, write);
        return write.Done;
    }

    protected override bool IsRace(Exception error) =>
        (error as SqliteException ?? error.InnerException as SqliteException)
            is { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE }
        || error is DbUpdateConcurrencyException;

    private Task AloneAsync(WritePriority priority, Func<Task> work, CancellationToken cancellationToken)
    {
        var write = new LoneWrite(work, cancellationToken);
        queue.Add(priority, write);
        return write.Done;
    }

    private WriteScope Open(SqliteTransaction transaction) =>
        new(transaction.Connection!, transaction, Dialect, bulk!, Mint, Clock, Handlers, memory, OpenDb);

    private MuhatapDb OpenDb(DbConnection connection, DbTransaction transaction)
    {
        writerOptions ??= new DbContextOptionsBuilder<MuhatapDb>().UseSqlite(connection).Options;
        var db = new MuhatapDb(writerOptions);
        db.Database.UseTransaction(transaction);
        return db;
    }

    private Task CloseTailAsync(CancellationToken cancellationToken) =>
        AloneAsync(
            WritePriority.Batch,
            async () =>
            {
                await Checkpointer.CopyAsync(await writerConnection.Value.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    /// <summary>Pages the connection wrote since this was last asked.</summary>
    private static int PagesWritten(SqliteConnection connection)
    {
        const int cacheWrites = 9; // SQLITE_DBSTATUS_CACHE_WRITE
        SQLitePCL.raw.sqlite3_db_status(connection.Handle!, cacheWrites, out var pages, out _, 1);
        return pages;
    }

    private async Task<SqliteConnection> OpenWriterAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        // FULL: an answered call survives a power cut, not only a killed process.
        command.CommandText =
            "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 10000; pragma cache_size = -65536; "
            + "pragma mmap_size = 268435456; pragma temp_store = memory; pragma wal_autocheckpoint = 0;";
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        bulk = new SqliteBulkWriter(connection);
        return connection;
    }
}
