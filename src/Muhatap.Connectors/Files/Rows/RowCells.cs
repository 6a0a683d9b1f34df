using System.Globalization;
using System.Text;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>One row seen through the mapping. What a cell can't be is collected, so that a person mends a row once and not cell by cell.</summary>
internal sealed class RowCells(FileRow row, ColumnMap map)
{
    /// <summary>UTF-8 bytes a text may have.</summary>
    public const int MaxTextBytes = 1_000_000;

    public const int MaxId = 300,
        MaxName = 300,
        MaxUrl = 4000;

    private static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Cells that say there is nothing.</summary>
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "-",
        "--",
        "n/a",
        "na",
        "null",
        "none",
        "yok",
        "nan",
        "#N/A",
        "#YOK",
    };

    private List<string>? problems;

    public string? Problems => problems is null ? null : string.Join("; ", problems);

    public FileRow Row => row;

    public ColumnMap Map => map;

    public void Refuse(string problem) => (problems ??= []).Add(problem);

    /// <summary>The cell of a field, without outer blanks; null where it is empty or says nothing.</summary>
    public Cell? Cell(string field) => map.Of(field) is { } column ? Cell(column) : null;

    public Cell? Cell(MappedColumn column)
    {
        var cell = row[column.Column];
        var text = cell.Text.Trim();
        return text.Length == 0 || Nothing.Contains(text) ? null : cell with { Text = text };
    }

    /// <summary>A short text on one line.</summary>
    public string? Text(string field, int maxLength)
    {
        if (Cell(field) is not { } cell)
            return null;
        if (cell.Text.Length <= maxLength)
            return CleanText.Of(cell.Text);
        Refuse($"{Where(field)} is longer than {maxLength} characters");
        return null;
    }

    /// <summary>What somebody said, as they said it.</summary>
    public string? LongText(string field)
    {
        if (map.Of(field) is not { } column)
            return null;
        var text = row[column.Column].Text;
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length <= MaxTextBytes / 3 || Encoding.UTF8.GetByteCount(text) <= MaxTextBytes)
            return CleanText.Of(text.Trim());
        Refuse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Where(field)} is longer than 1 MB ({Encoding.UTF8.GetByteCount(text) / 1e6:0.0} MB)"
            )
        );
        return null;
    }

    /// <summary>An instant, in UTC. A cell that is none, or of another age, refuses the row.</summary>
    public DateTimeOffset? Instant(string field, DateTimeOffset latest)
    {
        if (map.Of(field) is not { } column || Cell(column) is not { } cell)
            return null;
        var instant = Cell("time") is { } time ? InstantText.Of(cell, time, column.DateOrder) : InstantText.Of(cell, column.DateOrder);
        if (instant is null)
            Refuse($"{Where(field)}: \"{Short(cell.Text)}\" is not a date");
        else if (instant < Earliest)
            Refuse($"{Where(field)}: \"{Short(cell.Text)}\" is before 1970");
        else if (instant > latest)
            Refuse($"{Where(field)}: \"{Short(cell.Text)}\" is in the future");
        else
            return instant;
        return null;
    }

    /// <summary>A day of birth: from 1900 to <paramref name="latest"/>.</summary>
    public DateOnly? Day(string field, DateOnly latest)
    {
        if (map.Of(field) is not { } column || Cell(column) is not { } cell)
            return null;
        var day = InstantText.Day(cell, column.DateOrder);
        // In a day of birth, two digits never mean a year that is still to come.
        if (
            day > latest
            && day.Value.Year - 100 >= 1900
            && !cell.Text.Contains(day.Value.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        )
            day = day.Value.AddYears(-100);
        if (day is null)
            Refuse($"{Where(field)}: \"{Short(cell.Text)}\" is not a date");
        else if (day.Value.Year < 1900 || day > latest)
            Refuse($"{Where(field)}: \"{Short(cell.Text)}\" can't be a day of birth");
        else
            return day;
        return null;
    }

    /// <summary>A count: a whole number, zero or more. 0 where the cell is empty.</summary>
    public long Count(string field)
    {
        if (map.Of(field) is not { } column || Cell(column) is not { } cell)
            return 0;
        var number = NumberText.Of(cell, column.DecimalMark);
        // Counts have no decimals: in "1,234" and "1.234" the sign can only divide thousands.
        if (number is { } fraction && fraction != decimal.Truncate(fraction))
            number = NumberText.Of(cell, column.DecimalMark == ',' ? '.' : ',');
        if (number is { } count && count >= 0 && count == decimal.Truncate(count))
            return (long)count;
        Refuse($"{Where(field)}: \"{Short(cell.Text)}\" is not a count");
        return 0;
    }

    /// <summary>How the person's file calls the field.</summary>
    public string Where(string field) =>
        map.Of(field) is { Name.Length: > 0 } column && !string.Equals(column.Name, field, StringComparison.Ordinal)
            ? $"{field} (\"{Short(column.Name)}\")"
            : field;

    public static string Short(string text) => CleanText.Of(text.Length <= 40 ? text : $"{text[..40]}…").ReplaceLineEndings(" ");
}
