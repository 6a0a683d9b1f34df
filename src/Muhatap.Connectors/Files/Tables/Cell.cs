namespace Muhatap.Connectors.Files.Tables;

/// <summary>What a file says of a cell's kind. Delimited files only know text.</summary>
public enum CellKind
{
    Text,

    /// <summary>A number with a decimal point, whatever the reader's country.</summary>
    Number,

    /// <summary>An instant without a zone: <c>2026-11-03T14:05:00</c>.</summary>
    Date,

    /// <summary>A JSON object or array, as written.</summary>
    Json,
}

/// <summary>One cell as the file has it.</summary>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    public static readonly Cell Empty = new("");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
