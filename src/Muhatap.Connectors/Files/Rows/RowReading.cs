namespace Muhatap.Connectors.Files.Rows;

/// <summary>A row as what it means, or why it can't be.</summary>
/// <param name="Value">Null where the row is refused.</param>
/// <param name="Problem">Every reason, for the person who can mend the row; null where there is none.</param>
public readonly record struct RowReading<T>(T? Value, string? Problem)
    where T : class;
