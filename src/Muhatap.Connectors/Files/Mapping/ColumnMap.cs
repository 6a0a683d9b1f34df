using System.Text;
using Muhatap.Connectors.Files.Values;

namespace Muhatap.Connectors.Files.Mapping;

/// <summary>How a column came to hold a field.</summary>
public enum MappedBy
{
    Name,
    Content,
    Person,
}

/// <summary>One column's meaning.</summary>
/// <param name="Column">0-based.</param>
public sealed record MappedColumn(int Column, string Name, string Field, MappedBy By)
{
    /// <summary>How the column's dates and numbers are read; only told where the field is one.</summary>
    public DateOrder DateOrder { get; init; }

    public char DecimalMark { get; init; } = ',';

    internal FieldRule? Rule { get; init; }
}

/// <summary>Which column of a file is what. Shown to the person before anything is done, and told apart by them where it is wrong.</summary>
public sealed class ColumnMap
{
    private readonly Dictionary<string, List<MappedColumn>> byField = new(StringComparer.Ordinal);
    private readonly Dictionary<int, MappedColumn> byColumn = [];

    internal ColumnMap(ImportKind kind, IReadOnlyList<string> columns, IEnumerable<MappedColumn> mapped, IReadOnlySet<int> leftOut)
    {
        Kind = kind;
        Columns = columns;
        LeftOut = leftOut;
        foreach (var column in mapped)
            Add(column);
    }

    public ImportKind Kind { get; }

    /// <summary>Every column's name. JSON Lines may add to it while it is read.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IEnumerable<MappedColumn> Mapped => byColumn.Values.OrderBy(column => column.Column);

    /// <summary>Columns that hold what must not be held (a national id, a card's number).</summary>
    public IReadOnlySet<int> LeftOut { get; }

    /// <summary>Columns that mean nothing to us.</summary>
    public IEnumerable<string> Unused => Columns.Where((name, i) => name.Length > 0 && !byColumn.ContainsKey(i) && !LeftOut.Contains(i));

    internal MappedColumn? Of(string field) => byField.TryGetValue(field, out var columns) ? columns[0] : null;

    internal IReadOnlyList<MappedColumn> AllOf(string field) => byField.TryGetValue(field, out var columns) ? columns : [];

    internal bool IsMapped(int column) => byColumn.ContainsKey(column);

    /// <summary>A JSON key that first appears far down the file: taken by its name, where its field is still free.</summary>
    internal void Meet(int column)
    {
        var rule = FieldRules
            .Of(Kind)
            .FirstOrDefault(rule => string.Equals(PlainText.Fold(rule.Name), PlainText.Fold(Columns[column]), StringComparison.Ordinal));
        if (rule is not null && (rule.IsMany || !byField.ContainsKey(rule.Name)))
            Add(new MappedColumn(column, Columns[column], rule.Name, MappedBy.Name) { Rule = rule });
    }

    /// <summary>Lines for the person: each field with its column, and what is not used.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        foreach (var column in Mapped)
        {
            text.Append("  ").Append(column.Field.PadRight(18)).Append("<- \"").Append(column.Name).Append('"');
            text.Append(
                column.By switch
                {
                    MappedBy.Content => "  by its contents",
                    MappedBy.Person => "  as told",
                    _ => "",
                }
            );
            if (column.Rule?.Content == Content.Date)
                text.Append(column.DateOrder == DateOrder.MonthFirst ? "  (month first" : "  (day first")
                    .Append(", without a zone: ")
                    .Append(LocalZone.Name)
                    .Append(')');
            text.AppendLine();
        }
        if (Unused.ToArray() is { Length: > 0 } unused)
            text.Append("  not used:         ").AppendJoin(", ", unused.Select(name => $"\"{name}\"")).AppendLine();
        if (LeftOut.Count > 0)
            text.Append("  left out:         ")
                .AppendJoin(", ", LeftOut.Select(i => $"\"{Columns[i]}\""))
                .AppendLine(" (identity or card numbers and passwords are not kept)");
        return text.ToString();
    }

    private void Add(MappedColumn column)
    {
        byColumn[column.Column] = column;
        if (!byField.TryGetValue(column.Field, out var columns))
            byField[column.Field] = columns = [];
        columns.Add(column);
    }
}
