using System.Data.Common;

namespace Muhatap.Store.Writer;

/// <summary>Statements written by hand inside a transaction, where EF's tracking would cost more than the statement.</summary>
public static class SqlStatements
{
    /// <summary>Every row of a query, through <paramref name="read"/>.</summary>
    public static async ValueTask QueryAsync(
        this WriteScope scope,
        string sql,
        IEnumerable<DbParameter> parameters,
        Action<DbDataReader> read,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(scope, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            read(reader);
    }

    /// <summary>Runs one statement. Returns the rows it touched.</summary>
    public static async ValueTask<int> ExecuteAsync(
        this WriteScope scope,
        string sql,
        IEnumerable<DbParameter> parameters,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(scope, sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? LongOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private static DbCommand Command(WriteScope scope, string sql, IEnumerable<DbParameter> parameters)
    {
        var command = scope.Connection.CreateCommand();
        command.Transaction = scope.Transaction;
#pragma warning disable CA2100 // Every statement is a constant of ours; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}
