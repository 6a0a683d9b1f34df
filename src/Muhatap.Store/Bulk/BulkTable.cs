namespace Muhatap.Store.Bulk;

/// <summary>A table as the bulk writers see it: its columns and how a row fills them, in that order.</summary>
public sealed class BulkTable<TRow>(string name, string[] columns, Action<TRow, IRowSink> fill)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Columns { get; } = columns;

    public Action<TRow, IRowSink> Fill { get; } = fill;
}
