namespace Muhatap.Web.Tables;

/// <summary>A table on its way into a file. Its rows are made while they are written.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Columns">Titles, with how wide they are shown, in characters.</param>
internal sealed record ExportTable(
    string Name,
    IReadOnlyList<(string Title, int Width)> Columns,
    Func<CancellationToken, IAsyncEnumerable<TableCell[]>> Rows
)
{
    /// <summary>Drawn beside the table by the spreadsheet itself; null where there is nothing to see.</summary>
    public TableChart? Chart { get; init; }

    /// <summary>Rows that are there already.</summary>
    public static Func<CancellationToken, IAsyncEnumerable<TableCell[]>> Of(IEnumerable<TableCell[]> rows) => _ => rows.ToAsyncEnumerable();
}

/// <summary>A chart over columns of its table: the first column names the points.</summary>
/// <param name="Series">Places of the columns that are drawn.</param>
/// <param name="Colours">One RRGGBB for each.</param>
/// <param name="IsBar">Lying bars instead of standing columns.</param>
internal sealed record TableChart(string Title, IReadOnlyList<int> Series, IReadOnlyList<string> Colours, bool IsBar);
