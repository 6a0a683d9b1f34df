using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store.Bulk;
using Muhatap.Store.Mapping;
using Muhatap.Store.Schema;
using Muhatap.Store.Sql;
using Muhatap.Store.Writer;
using Npgsql;

namespace Muhatap.Store.Postgres;

/// <summary>PostgreSQL 15 or later: any number of writers; who comes second looks again and decides anew.</summary>
public sealed class PostgresDatabase : Database
{
    private readonly NpgsqlDataSource source;
    private readonly DbContextOptions<MuhatapDb> readerOptions;

    public PostgresDatabase(string connectionString, IdMint mint, TimeProvider clock)
        : base(mint, clock)
    {
        source = NpgsqlDataSource.Create(connectionString);
        readerOptions = new DbContextOptionsBuilder<MuhatapDb>()
            .UseNpgsql(source)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
    }

    public override SqlDialect Dialect => SqlDialect.Postgres;

    public override MuhatapDb Read() => new(readerOptions);

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await SchemaRunner
            .RunAsync(
                SchemaFile.All("Postgres"),
                async cancellation => await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false),
                // Any number, as long as it is ours: "muhatap" in ASCII.
                "select pg_advisory_xact_lock(30814309166506352)",
                Clock,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public override async Task CompactAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("vacuum");
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    protected override async Task<T> WriteOnceAsync<T>(
        WritePriority priority,
        int tries,
        Func<WriteScope, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (priority == WritePriority.Batch)
            await TakeTurnAsync(connection, transaction, alone: tries > 1, cancellationToken).ConfigureAwait(false);
        await using var scope = new WriteScope(
            connection,
            transaction,
            Dialect,
            new PostgresBulkWriter(connection, transaction),
            Mint,
            Clock,
            Handlers,
            // Any other process may write at any time: nothing is remembered from one transaction to the next.
            new WriterMemory(),
            OpenDb
        );
        var result = await work(scope, cancellationToken).ConfigureAwait(false);
        await scope.SaveAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        scope.Committed(Changes);
        return result;
    }

    /// <summary>
    /// Batches run beside each other, and one that met another is alone at its next try: among busy workers that know the same people
    /// it would else meet somebody again and again.
    /// </summary>
    private static async Task TakeTurnAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        bool alone,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        // Any number that is ours and not the migrations': "batches" in ASCII.
        command.CommandText = alone
            ? "select pg_advisory_xact_lock(27692974896571763)"
            : "select pg_advisory_xact_lock_shared(27692974896571763)";
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override bool IsRace(Exception error) =>
        (error as PostgresException ?? error.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure
        || error is DbUpdateConcurrencyException;

    private static MuhatapDb OpenDb(DbConnection connection, DbTransaction transaction)
    {
        var db = new MuhatapDb(new DbContextOptionsBuilder<MuhatapDb>().UseNpgsql(connection).Options);
        db.Database.UseTransaction(transaction);
        return db;
    }
}
