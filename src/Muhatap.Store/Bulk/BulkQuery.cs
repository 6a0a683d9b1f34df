namespace Muhatap.Store.Bulk;

/// <summary>One question that is asked for each of many keys. Written once for both databases.</summary>
/// <param name="select">All up to the key's condition, <c>select … from … where</c>.</param>
/// <param name="key">The key's column, under an index.</param>
/// <param name="within">A column that has one value for all keys; null where there is none.</param>
/// <param name="read">A row of the answer; columns from 0.</param>
public sealed class BulkQuery<TRow>(string select, string key, string? within, Func<IRowSource, TRow> read)
{
    public Func<IRowSource, TRow> Read { get; } = read;

    /// <summary>For one key, <c>$1</c>, at a time.</summary>
    internal string ForOne { get; } = $"{select} {key} = $1{And(within)}";

    /// <summary>For a list of keys, <c>$1</c>, at once.</summary>
    internal string ForMany { get; } = $"{select} {key} = any($1){And(within)}";

    private static string And(string? column) => column is null ? "" : $" and {column} = $2";
}
