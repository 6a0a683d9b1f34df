using System.Data.Common;

namespace Muhatap.Store.Bulk;

/// <summary>The row a driver's reader stands on, for what is read in both ways.</summary>
public sealed class ReaderRow(DbDataReader reader) : IRowSource
{
    public long Long(int column) => reader.GetInt64(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
