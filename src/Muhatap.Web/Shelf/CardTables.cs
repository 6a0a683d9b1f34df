using System.Text.RegularExpressions;

namespace Muhatap.Web.Shelf;

/// <summary>One table of a model's card.</summary>
internal sealed record CardTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>What a page shows of a model's card in the reader's own language: its tables, what it learnt from, and how it is made again.</summary>
internal static partial class CardTables
{
    public static IReadOnlyList<CardTable> Of(string card)
    {
        var tables = new List<CardTable>();
        List<IReadOnlyList<string>>? rows = null;
        foreach (var line in card.Split('\n').Select(line => line.Trim()))
        {
            if (!line.StartsWith('|'))
            {
                rows = null;
                continue;
            }
            string[] cells = [.. line.Trim('|').Split('|', StringSplitOptions.TrimEntries)];
            if (rows is null)
                tables.Add(new CardTable(cells, rows = []));
            else if (cells.Any(cell => cell.Trim('-', ':').Length > 0))
                rows.Add(cells);
        }
        return tables;
    }

    /// <summary>The sets it learnt from with how many texts each has, as far as the card counts them.</summary>
    public static IReadOnlyList<(string Name, int Texts)> Data(string card)
    {
        var start = card.IndexOf("**Data.**", StringComparison.Ordinal);
        if (start < 0)
            return [];
        var end = card.IndexOf("\n\n", start, StringComparison.Ordinal);
        var text = card[(start + 9)..(end < 0 ? card.Length : end)];
        return
        [
            .. Counted()
                .Matches(text)
                .Select(match =>
                    (
                        match.Groups["name"].Value.Trim(),
                        int.Parse(match.Groups["texts"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                    )
                ),
        ];
    }

    [GeneratedRegex(@"(?<name>[\p{L}\d_.\-]+(?: [\p{L}\d_.\-]+)*(?:, as talk)?) \((?<texts>\d{1,9})\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();
}
