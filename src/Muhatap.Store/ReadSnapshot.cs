using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muhatap.Store.Mapping;

namespace Muhatap.Store;

/// <summary>
/// One moment of the database: whatever is committed meanwhile, all reads through it agree. A report adds rollups and their unfolded
/// tail; read one after the other, a fold in between would be counted twice or not at all.
/// </summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly DbConnection connection;

    private ReadSnapshot(MuhatapDb db)
    {
        Db = db;
        connection = db.Database.GetDbConnection();
    }

    /// <summary>The same moment through EF Core.</summary>
    public MuhatapDb Db { get; }

    internal static async Task<ReadSnapshot> OpenAsync(Database database, CancellationToken cancellationToken)
    {
        var snapshot = new ReadSnapshot(database.Read());
        try
        {
            await snapshot.Db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            // Plain words: the driver of SQLite would take the writer's lock for a transaction of this isolation.
            await snapshot
                .ExecuteAsync(
                    database.Dialect.IsPostgres ? "begin transaction isolation level repeatable read read only" : "begin",
                    cancellationToken
                )
                .ConfigureAwait(false);
            return snapshot;
        }
        catch
        {
            await snapshot.Db.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Every row of a statement written by hand, through <paramref name="read"/>.</summary>
    public async ValueTask QueryAsync(
        string sql,
        IEnumerable<DbParameter> parameters,
        Action<DbDataReader> read,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            read(reader);
    }

    public async ValueTask DisposeAsync()
    {
        // The connection goes back to its pool: never inside a transaction.
        await ExecuteAsync("rollback", CancellationToken.None).ConfigureAwait(false);
        await Db.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of ours; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
