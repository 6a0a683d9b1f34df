using System.Globalization;
using Muhatap.Connectors.Files.Values;

namespace Muhatap.Connectors.Files.Mapping;

/// <summary>The columns a person named: <c>text=Yorum,author=Kullanıcı</c>. A column is its name or its number (<c>#3</c>); nothing after <c>=</c> leaves a field without one.</summary>
public sealed class ColumnOverrides
{
    public static readonly ColumnOverrides None = new([]);

    private readonly List<(string Field, string Column)> pairs;

    private ColumnOverrides(List<(string Field, string Column)> pairs) => this.pairs = pairs;

    internal IReadOnlyList<(string Field, string Column)> Pairs => pairs;

    /// <exception cref="ColumnMapException">A field that rows of this kind don't have.</exception>
    public static ColumnOverrides Parse(ImportKind kind, IEnumerable<string> texts)
    {
        var fields = FieldRules.Of(kind).Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        var found = new List<(string Field, string Column)>();
        foreach (var text in texts)
        {
            var startsHere = true;
            foreach (var piece in text.Split(','))
            {
                var equals = piece.IndexOf('=', StringComparison.Ordinal);
                var field = equals < 0 ? "" : piece[..equals].Trim();
                if (fields.Contains(field))
                    found.Add((field, piece[(equals + 1)..].Trim()));
                // A column's name may have a comma or an equals sign of its own: what begins with no field belongs to the one before.
                else if (!startsHere && equals < 0)
                    found[^1] = (found[^1].Field, $"{found[^1].Column},{piece}");
                else
                    throw new ColumnMapException(
                        $"--map: \"{piece.Trim()}\" does not begin with a field. Fields: {string.Join(", ", fields)}."
                    );
                startsHere = false;
            }
        }
        return new ColumnOverrides(found);
    }

    /// <summary>Whether every column named stands in this row of names.</summary>
    internal bool AllIn(IReadOnlyList<string> columns) =>
        pairs.Count > 0 && pairs.TrueForAll(pair => Find(pair.Column, columns) is not null);

    /// <summary>The column's place; -1 for "none"; null where there is no such column.</summary>
    internal static int? Find(string column, IReadOnlyList<string> columns)
    {
        if (column.Length == 0)
            return -1;
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].Trim(), column, StringComparison.Ordinal))
                return i;
        }
        var folded = PlainText.Fold(column);
        for (var i = 0; i < columns.Count; i++)
        {
            if (folded.Length > 0 && string.Equals(PlainText.Fold(columns[i]), folded, StringComparison.Ordinal))
                return i;
        }
        return
            column[0] == '#'
            && int.TryParse(column.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= columns.Count
            ? number - 1
            : null;
    }
}
