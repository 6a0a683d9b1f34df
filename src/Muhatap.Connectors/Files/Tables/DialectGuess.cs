namespace Muhatap.Connectors.Files.Tables;

/// <summary>
/// Finds how a delimited file is written by reading its beginning in every likely way: the way that breaks fewest records and
/// gives most rows the same number of cells is the file's.
/// </summary>
internal static class DialectGuess
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <param name="sample">The file's first lines.</param>
    /// <param name="isWhole">True where the sample is the whole file, so that an open quote at its end is a fault.</param>
    /// <param name="delimiter">What the person said, or the file's own <c>sep=</c> line; null where neither did.</param>
    public static Dialect Of(IReadOnlyList<Line> sample, bool isWhole, char? delimiter)
    {
        var best = (Dialect: new Dialect(null), Score: 0.0);
        foreach (var candidate in delimiter is { } known ? [known] : Delimiters)
        {
            foreach (var (quote, hasBackslash) in ((char, bool)[])[('"', false), ('"', true), ('\'', false)])
            {
                var dialect = new Dialect(candidate, quote, hasBackslash);
                if (!IsPlausible(sample, dialect))
                    continue;
                var (score, columns) = Score(sample, isWhole, dialect);
                if (score > best.Score)
                    best = (dialect with { Columns = columns }, score);
            }
        }
        return best.Dialect.Delimiter is null && delimiter is not null ? new Dialect(delimiter) : best.Dialect;
    }

    /// <summary>The unusual ways need a sign of their own in the file: one broken row must not turn the others.</summary>
    private static bool IsPlausible(IReadOnlyList<Line> sample, Dialect dialect)
    {
        if (dialect.HasBackslash)
            return sample.Any(line => line.Text.Contains("\\\"", StringComparison.Ordinal));
        if (dialect.Quote == '"')
            return true;
        bool HasQuote(Line line) => line.Text is ['\'', ..] || line.Text.Contains($"{dialect.Delimiter}'", StringComparison.Ordinal);
        var rows = sample.Where(line => line.Text.Length > 0).ToArray();
        return rows.Length > 0 && (HasQuote(rows[0]) ? rows.Count(HasQuote) * 2 > rows.Length : rows.Count(HasQuote) * 5 > rows.Length * 4);
    }

    /// <summary>0 where this way of reading makes no table; else the share of rows that fit, with more columns better by a little.</summary>
    private static (double Score, int Columns) Score(IReadOnlyList<Line> sample, bool isWhole, Dialect dialect)
    {
        var counts = new Dictionary<int, int>();
        var parser = new RecordParser(dialect);
        int records = 0,
            broken = 0,
            first = 0,
            quoted = 0,
            spaced = 0,
            divided = 0;
        var isOpen = false;
        var other = dialect.Quote == '"' ? '\'' : '"';
        foreach (var line in sample)
        {
            if (!isOpen)
            {
                if (line.Text.Length == 0)
                    continue;
                parser.Begin();
                records++;
            }
            var state = parser.Feed(line.Text, line.Ending);
            isOpen = state == RecordState.OpenQuote;
            broken += state == RecordState.Malformed ? 1 : 0;
            if (state != RecordState.Complete)
                continue;
            var cells = parser.Cells();
            first = first == 0 ? cells.Length : first;
            quoted += Array.Exists(cells, cell => IsWrapped(cell.Text, other)) ? 1 : 0;
            divided += cells.Length - 1;
            spaced += cells.Skip(1).Count(cell => cell.Text.StartsWith(' '));
            counts[cells.Length] = counts.GetValueOrDefault(cells.Length) + 1;
        }
        broken += isOpen && isWhole ? 1 : 0;
        if (counts.Count == 0)
            return (0, 1);
        var (columns, fitting) = counts.MaxBy(pair => (pair.Value, pair.Key));
        // A list of sentences has commas too: a table's first row has the delimiter as well, or nearly every other row agrees.
        var isTable = columns > 1 && (first == columns || (columns > 2 && fitting >= 0.8 * records));
        // In sentences a blank follows the comma; in tables hardly ever.
        isTable &= spaced * 2 <= divided || fitting >= 0.95 * records;
        if (!isTable)
            return (0, 1);
        // Quotes left standing around cells mean that another quote sign was the right one.
        var penalty = other == '"' || IsPlausible(sample, dialect with { Quote = '\'', HasBackslash = false }) ? quoted : 0;
        return ((fitting - 2.0 * broken - penalty) / records + 0.01 * Math.Min(columns, 20), columns);
    }

    private static bool IsWrapped(string cell, char quote) => cell.Length > 2 && cell[0] == quote && cell[^1] == quote;
}
