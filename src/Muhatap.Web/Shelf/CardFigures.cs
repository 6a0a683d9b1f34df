using System.Globalization;

namespace Muhatap.Web.Shelf;

/// <summary>The figures of a model's card: macro-F1 by place, from its tables.</summary>
internal static class CardFigures
{
    /// <summary>Each line of each table that has a column of macro-F1: what was measured (place and figure), and its value.</summary>
    public static IReadOnlyList<(string Place, double Value)> Of(string card)
    {
        var figures = new List<(string, double)>();
        List<(int Column, string Name)>? measured = null;
        var places = 0;
        foreach (var line in card.Split('\n'))
        {
            if (!line.TrimStart().StartsWith('|'))
            {
                measured = null;
                continue;
            }
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (measured is null)
            {
                measured =
                [
                    .. cells
                        .Index()
                        .Where(cell => cell.Item.Contains("macro-F1", StringComparison.Ordinal))
                        .Select(cell => (cell.Index, cell.Item)),
                ];
                places = Math.Max(1, Array.IndexOf(cells, "texts"));
                continue;
            }
            foreach (var (column, name) in measured)
            {
                if (
                    column < cells.Length
                    && double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                )
                    figures.Add((string.Join(" → ", cells.Take(places)) + (measured.Count > 1 ? $" · {name}" : ""), value));
            }
        }
        return figures;
    }

    /// <summary>Two cards side by side, by what both or either measured, in the order of the first.</summary>
    public static IReadOnlyList<(string Place, double? Now, double? Then)> Beside(string now, string then)
    {
        var (left, right) = (Of(now), Of(then));
        return
        [
            .. left.Concat(right)
                .Select(figure => figure.Place)
                .Distinct(StringComparer.Ordinal)
                .Select(place => (place, Value(left, place), Value(right, place))),
        ];
    }

    private static double? Value(IReadOnlyList<(string Place, double Value)> figures, string place) =>
        figures.Where(figure => figure.Place == place).Select(figure => (double?)figure.Value).FirstOrDefault();
}
