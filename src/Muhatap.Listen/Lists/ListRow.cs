namespace Muhatap.Listen.Lists;

/// <summary>A row as somebody brings it.</summary>
/// <param name="Line">Where it stands in its file, from 1; 0 for a form.</param>
/// <param name="Query">In the listening language, instead of the names; null or blank for none.</param>
public sealed record ListRow(long Line, string Key, string Name, IReadOnlyList<string> Aliases, string? Query);
