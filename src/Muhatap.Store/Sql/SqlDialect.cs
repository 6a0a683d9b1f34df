using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Muhatap.Store.Sql;

/// <summary>The few words in which the two databases differ, for statements written by hand.</summary>
public sealed class SqlDialect
{
    private readonly bool isPostgres;

    private SqlDialect(bool isPostgres) => this.isPostgres = isPostgres;

    public static SqlDialect Sqlite { get; } = new(isPostgres: false);

    public static SqlDialect Postgres { get; } = new(isPostgres: true);

    public bool IsPostgres => isPostgres;

    /// <summary>Condition "is one of the list that parameter <paramref name="name"/> holds".</summary>
    public string In(string name) => isPostgres ? $"= any(@{name})" : $"in (select value from json_each(@{name}))";

    public DbParameter List(string name, string[] values) =>
        isPostgres ? new NpgsqlParameter<string[]>(name, values) : new SqliteParameter(name, JsonSerializer.Serialize(values));

    public DbParameter List(string name, long[] values) =>
        isPostgres ? new NpgsqlParameter<long[]>(name, values) : new SqliteParameter(name, JsonSerializer.Serialize(values));

    public DbParameter Value(string name, string? value) =>
        isPostgres
            ? new NpgsqlParameter(name, NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value }
            : new SqliteParameter(name, SqliteType.Text) { Value = (object?)value ?? DBNull.Value };

    public DbParameter Value(string name, long? value) =>
        isPostgres
            ? new NpgsqlParameter(name, NpgsqlTypes.NpgsqlDbType.Bigint) { Value = (object?)value ?? DBNull.Value }
            : new SqliteParameter(name, SqliteType.Integer) { Value = (object?)value ?? DBNull.Value };

    public DbParameter Value(string name, byte[] value) =>
        isPostgres
            ? new NpgsqlParameter(name, NpgsqlTypes.NpgsqlDbType.Bytea) { Value = value }
            : new SqliteParameter(name, SqliteType.Blob) { Value = value };
}
