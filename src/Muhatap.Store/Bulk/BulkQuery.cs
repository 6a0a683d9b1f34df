namespace Muhatap.Store.Bulk;

/// <summary>One question that is asked for each of many keys. Written once for both databases, or once for each.</summary>
/// <typeparam name="TRow">A row of the answer.</typeparam>
public sealed class BulkQuery<TRow>
{
    /// <param name="select">All up to the key's condition, <c>select … from … where</c>.</param>
    /// <param name="key">The key's column, under an index.</param>
    /// <param name="within">A column that has one value for all keys; null where there is none.</param>
    /// <param name="read">A row of the answer; columns from 0.</param>
    public BulkQuery(string select, string key, string? within, Func<IRowSource, TRow> read)
        : this($"{select} {key} = $1{And(within)}", $"{select} {key} = any($1){And(within)}", read) { }

    /// <param name="forOne">The whole question for one key, <c>$1</c>, a text: how SQLite is asked.</param>
    /// <param name="forMany">The same for an array of texts, <c>$1</c>: how PostgreSQL is asked.</param>
    /// <param name="read">A row of the answer; columns from 0.</param>
    public BulkQuery(string forOne, string forMany, Func<IRowSource, TRow> read) => (ForOne, ForMany, Read) = (forOne, forMany, read);

    public Func<IRowSource, TRow> Read { get; }

    internal string ForOne { get; }

    internal string ForMany { get; }

    private static string And(string? column) => column is null ? "" : $" and {column} = $2";
}
