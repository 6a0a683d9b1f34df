namespace Muhatap.Connectors.Files.Mapping;

/// <summary>No usable mapping of columns to fields. The message says which field has no column, which columns there are, and how to name one.</summary>
public sealed class ColumnMapException(string message) : Exception(message)
{
    /// <summary>The file's columns, where they are known: somebody who is asked can still say which is what.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}
