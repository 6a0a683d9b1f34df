namespace Muhatap.Connectors.Files.Mapping;

/// <summary>The fields a column of each kind of file may hold, for those who choose.</summary>
public static class ImportFields
{
    public static IReadOnlyList<string> Of(ImportKind kind) => [.. FieldRules.Of(kind).Select(rule => rule.Name)];

    /// <summary>
    /// Overrides that say of every column what it is, and leave nothing to be guessed.
    /// </summary>
    /// <param name="chosen">By column: its field, or empty for none.</param>
    /// <exception cref="ColumnMapException">A field that rows of this kind don't have.</exception>
    public static ColumnOverrides All(ImportKind kind, IReadOnlyList<string> chosen)
    {
        var told = chosen.Select((field, column) => (field, column)).Where(row => row.field.Length > 0).ToArray();
        var none = Of(kind).Except(told.Select(row => row.field), StringComparer.Ordinal);
        return ColumnOverrides.Parse(
            kind,
            [.. told.Select(row => FormattableString.Invariant($"{row.field}=#{row.column + 1}")), .. none.Select(field => $"{field}=")]
        );
    }
}
