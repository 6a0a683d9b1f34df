using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Muhatap.Store.Bulk;

/// <summary>
/// One prepared statement an insert or an update, kept as long as the writer's connection, bound and stepped row by row below the ADO driver:
/// the driver's parameters cost more than SQLite's insert.
/// </summary>
internal sealed class SqliteBulkWriter(SqliteConnection connection) : IBulkWriter, IRowSink, IDisposable
{
    private readonly Dictionary<string, sqlite3_stmt> statements = new(StringComparer.Ordinal);
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
    private sqlite3_stmt current = null!;
    private int column;

    public ValueTask InsertAsync<TRow>(BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return ValueTask.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        current = Statement(table.Name, table, static table => InsertSql(table));
        foreach (var row in rows)
        {
            column = 0;
            table.Fill(row, this);
            Step(table.Name);
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask<long> RunAsync<TRow>(
        BulkStatement<TRow> statement,
        IReadOnlyCollection<TRow> rows,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var touched = 0L;
        foreach (var row in rows)
        {
            current = Statement(statement.Sql, statement, static statement => statement.Sql);
            column = 0;
            statement.Fill(row, this);
            Step(statement.Sql);
            touched += raw.sqlite3_changes(connection.Handle!);
        }
        return ValueTask.FromResult(touched);
    }

    public void Long(long? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int64(current, ++column, number) : raw.sqlite3_bind_null(current, ++column));

    public void Int(int? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int(current, ++column, number) : raw.sqlite3_bind_null(current, ++column));

    public void Real(double value) => Check(raw.sqlite3_bind_double(current, ++column, value));

    public void Text(string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(current, ++column));
            return;
        }
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > buffer.Length)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(most);
        }
        var length = Encoding.UTF8.GetBytes(value, buffer);
        Check(raw.sqlite3_bind_text(current, ++column, buffer.AsSpan(0, length)));
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private static string InsertSql<TRow>(BulkTable<TRow> table) =>
        $"insert into {table.Name} ({string.Join(", ", table.Columns)}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})";

    /// <param name="key">What it is kept under: a table's name for its insert, a statement's text for itself.</param>
    private sqlite3_stmt Statement<TSource>(string key, TSource source, Func<TSource, string> sql)
    {
        if (statements.TryGetValue(key, out var known))
            return known;
        if (raw.sqlite3_prepare_v2(connection.Handle!, sql(source), out var statement) != raw.SQLITE_OK)
            Throw(key);
        statements.Add(key, statement);
        return statement;
    }

    private void Step(string where)
    {
        var result = raw.sqlite3_step(current);
        raw.sqlite3_reset(current);
        if (result != raw.SQLITE_DONE)
            Throw(where);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            Throw("a bound value");
    }

    private void Throw(string where) =>
        throw new SqliteException(
            $"{where}: {raw.sqlite3_errmsg(connection.Handle!).utf8_to_string()}",
            raw.sqlite3_errcode(connection.Handle!),
            raw.sqlite3_extended_errcode(connection.Handle!)
        );
}
