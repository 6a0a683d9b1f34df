using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Muhatap.Store.Bulk;

/// <summary>
/// One prepared insert a table, kept as long as the writer's connection, bound and stepped row by row below the ADO driver:
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
        current = Statement(table);
        foreach (var row in rows)
        {
            column = 0;
            table.Fill(row, this);
            var result = raw.sqlite3_step(current);
            raw.sqlite3_reset(current);
            if (result != raw.SQLITE_DONE)
                Throw(table.Name);
        }
        return ValueTask.CompletedTask;
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

    public void Bytes(byte[] value) => Check(raw.sqlite3_bind_blob(current, ++column, value));

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private sqlite3_stmt Statement<TRow>(BulkTable<TRow> table)
    {
        if (statements.TryGetValue(table.Name, out var known))
            return known;
        var sql =
            $"insert into {table.Name} ({string.Join(", ", table.Columns)}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        if (raw.sqlite3_prepare_v2(connection.Handle!, sql, out var statement) != raw.SQLITE_OK)
            Throw(table.Name);
        statements.Add(table.Name, statement);
        return statement;
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
