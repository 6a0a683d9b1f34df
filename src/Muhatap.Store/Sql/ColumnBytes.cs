using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Muhatap.Store.Sql;

/// <summary>Reads a column's bytes without a copy where the driver lets us.</summary>
public static class ColumnBytes
{
    /// <summary>
    /// The bytes of a column that is not null, until the reader moves on. SQLite's own memory, where its driver would copy each into an
    /// array: a report reads some ten megabytes so that are looked at once.
    /// </summary>
    public static ReadOnlySpan<byte> Bytes(this DbDataReader reader, int column) =>
        reader is SqliteDataReader { Handle: { } row } ? raw.sqlite3_column_blob(row, column) : reader.GetFieldValue<byte[]>(column);
}
