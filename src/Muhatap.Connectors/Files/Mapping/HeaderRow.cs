using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Connectors.Files.Mapping;

/// <summary>Finds the row that names the columns: not always the first (reports begin with a title), and not always there.</summary>
internal static class HeaderRow
{
    private const int LookAt = 15;

    /// <summary>The header's place among the first rows, or -1 where the first row is data already.</summary>
    public static int Find(IReadOnlyList<FileRow> first, ImportKind kind, ColumnOverrides overrides)
    {
        var rules = FieldRules.Of(kind);
        var best = (At: -1, Score: 0);
        for (var i = 0; i < Math.Min(first.Count, LookAt); i++)
        {
            if (first[i].Problem is not null)
                continue;
            var names = Names(first[i]);
            if (overrides.AllIn(names) && overrides.Pairs.Any(pair => pair.Column is not ['#', ..] and not ""))
                return i;
            var score = first[i].Cells.Any(IsData) ? 0 : names.Count(name => rules.Any(rule => NameMatch.Score(name, rule) > 0));
            if (score > best.Score)
                best = (i, score);
        }
        if (best.At >= 0)
            return best.At;
        var start = first.FirstOrDefault(row => row.Problem is null);
        // One column of which nothing is known is a list, and its first line is one of it.
        return start is null || start.Cells.Length == 1 || start.Cells.Any(IsData) ? -1 : first.ToList().IndexOf(start);
    }

    public static string[] Names(FileRow row) => Array.ConvertAll(row.Cells, cell => cell.Text.Trim());

    /// <summary>What no column is called: a date, a number, an address, a sentence.</summary>
    private static bool IsData(Cell cell)
    {
        var text = cell.Text.Trim();
        if (text.Length == 0)
            return false;
        var look = ContentProfile.Of([cell]);
        return cell.Kind is CellKind.Date or CellKind.Number
            || look.Dates > 0
            || look.Emails > 0
            || look.Phones > 0
            || look.Urls > 0
            || look.Numbers > 0
            || look.Handles > 0
            || text.Length > 80
            || look.MeanWords > 6;
    }
}
