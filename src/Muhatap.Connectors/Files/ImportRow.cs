using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Connectors.Files;

/// <summary>A row of a file as what it means, or why it can't be.</summary>
/// <param name="Row">Where it stands and what it holds.</param>
/// <param name="Value">Null where the row is refused.</param>
/// <param name="Problem">Every reason; null where there is none.</param>
public readonly record struct ImportRow<T>(FileRow Row, T? Value, string? Problem)
    where T : class;
