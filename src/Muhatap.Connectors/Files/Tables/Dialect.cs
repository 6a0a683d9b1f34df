namespace Muhatap.Connectors.Files.Tables;

/// <summary>How a delimited file is written. RFC 4180 is <c>,</c> and <c>"</c> doubled inside quotes.</summary>
/// <param name="Delimiter">Null where a line is one cell.</param>
/// <param name="HasBackslash">True where a backslash, and not doubling, protects a quote (MySQL's way).</param>
/// <param name="Columns">Cells most rows have.</param>
internal sealed record Dialect(char? Delimiter, char Quote = '"', bool HasBackslash = false, int Columns = 1);
