namespace Muhatap.Connectors.Files.Tables;

/// <summary>One row with its place. A row that can't be taken apart has a <see cref="Problem"/> and what was read of it as its only cell.</summary>
/// <param name="Line">1-based: the line of the file it begins on, or the row of the sheet.</param>
public sealed record FileRow(long Line, Cell[] Cells)
{
    /// <summary>Why the row can't be used whatever its columns mean, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The row as it stands in the file, where its cells alone would not give it back (JSON Lines).</summary>
    public string? Raw { get; init; }

    public bool IsBlank => Problem is null && Array.TrueForAll(Cells, cell => cell.IsEmpty);

    /// <summary>The cell, or an empty one where the row is shorter.</summary>
    public Cell this[int column] => column < Cells.Length ? Cells[column] : Cell.Empty;
}
