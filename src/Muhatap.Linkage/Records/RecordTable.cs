namespace Muhatap.Linkage.Records;

/// <summary>One file or system as it came: a unique id per record, and its columns, each as long as the ids.</summary>
public sealed class RecordTable
{
    /// <summary>Takes columns side by side.</summary>
    /// <exception cref="ArgumentException">A column is not as long as the ids, or has no name.</exception>
    public RecordTable(IReadOnlyList<string> ids, IReadOnlyList<string> columnNames, IReadOnlyList<string?[]> columns)
    {
        if (columnNames.Count != columns.Count)
            throw new ArgumentException($"{columns.Count} columns with {columnNames.Count} names.", nameof(columnNames));
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Length != ids.Count)
                throw new ArgumentException(
                    $"Column {columnNames[i]} has {columns[i].Length} values for {ids.Count} ids.",
                    nameof(columns)
                );
        Ids = ids;
        ColumnNames = columnNames;
        Columns = columns;
    }

    public IReadOnlyList<string> Ids { get; }

    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Values by column, then by record; null or blank where missing.</summary>
    public IReadOnlyList<string?[]> Columns { get; }

    public int Count => Ids.Count;
}
