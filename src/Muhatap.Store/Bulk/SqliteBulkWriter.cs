using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Muhatap.Store.Bulk;

/// <summary>
/// One prepared statement an insert or an update, kept as long as the writer's connection, bound and stepped row by row below the ADO driver:
/// the driver's parameters cost more than SQLite's insert.
/// </summary>
internal sealed class SqliteBulkWriter(SqliteConnection connection) : IBulkWriter, IRowSink, IRowSource, IDisposable
{
    private readonly Dictionary<string, sqlite3_stmt> statements = new(StringComparer.Ordinal);
    private readonly RowMemory memory = new();
    private nint current;
    private int column;

    public ValueTask InsertAsync<TRow>(BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return ValueTask.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        current = Statement(table.Name, table, static table => InsertSql(table)).DangerousGetHandle();
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
            current = Statement(statement.Sql, statement, static statement => statement.Sql).DangerousGetHandle();
            column = 0;
            statement.Fill(row, this);
            Step(statement.Sql);
            touched += raw.sqlite3_changes(connection.Handle!);
        }
        return ValueTask.FromResult(touched);
    }

    public ValueTask<List<TRow>> FindAsync<TRow>(
        BulkQuery<TRow> query,
        string? within,
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = new List<TRow>();
        foreach (var key in keys)
        {
            current = Statement(query.ForOne, query, static query => query.ForOne).DangerousGetHandle();
            column = 0;
            Text(key);
            if (within is not null)
                Text(within);
            int result;
            while ((result = NativeSqlite.sqlite3_step(current)) == raw.SQLITE_ROW)
                found.Add(query.Read(this));
            End(result, query.ForOne);
        }
        return ValueTask.FromResult(found);
    }

    long IRowSource.Long(int column) => NativeSqlite.sqlite3_column_int64(current, column);

    long? IRowSource.LongOrNull(int column) => IsNull(column) ? null : NativeSqlite.sqlite3_column_int64(current, column);

    string IRowSource.Text(int column) => ReadText(column);

    string? IRowSource.TextOrNull(int column) => IsNull(column) ? null : ReadText(column);

    public void Long(long? value) =>
        Check(
            value is { } number
                ? NativeSqlite.sqlite3_bind_int64(current, ++column, number)
                : NativeSqlite.sqlite3_bind_null(current, ++column)
        );

    public void Int(int? value) => Long(value);

    public void Real(double value) => Check(NativeSqlite.sqlite3_bind_double(current, ++column, value));

    public void Text(string? value)
    {
        if (value is null)
        {
            Check(NativeSqlite.sqlite3_bind_null(current, ++column));
            return;
        }
        var room = memory.Take(Encoding.UTF8.GetMaxByteCount(value.Length), out var address);
        var length = Encoding.UTF8.GetBytes(value, room);
        memory.GiveBack(room.Length - length);
        Check(NativeSqlite.sqlite3_bind_text(current, ++column, address, length, NativeSqlite.StaysUntilStepped));
    }

    public void Bytes(byte[] value)
    {
        value.CopyTo(memory.Take(value.Length, out var address));
        Check(NativeSqlite.sqlite3_bind_blob(current, ++column, address, value.Length, NativeSqlite.StaysUntilStepped));
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
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
        End(NativeSqlite.sqlite3_step(current), where);
    }

    private bool IsNull(int column) => NativeSqlite.sqlite3_column_type(current, column) == raw.SQLITE_NULL;

    private string ReadText(int column)
    {
        // In this order: the length is that of what the first call made.
        var utf8 = NativeSqlite.sqlite3_column_text(current, column);
        return Marshal.PtrToStringUTF8(utf8, NativeSqlite.sqlite3_column_bytes(current, column));
    }

    private void End(int result, string where)
    {
        NativeSqlite.sqlite3_reset(current);
        memory.Clear();
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
