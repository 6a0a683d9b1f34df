namespace Muhatap.Store.Bulk;

/// <summary>
/// One statement that is run for each of many rows: an update, or an insert that adds to what is there. Written once for both
/// databases: its values are <c>$1</c>, <c>$2</c>… and first appear in that order.
/// </summary>
/// <param name="fill">Gives a row's values in the order of the numbers.</param>
public sealed class BulkStatement<TRow>(string sql, Action<TRow, IRowSink> fill)
{
    public string Sql { get; } = sql;

    public Action<TRow, IRowSink> Fill { get; } = fill;
}
