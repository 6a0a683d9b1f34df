using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Muhatap.Web.Tables;

/// <summary>
/// A spreadsheet (ECMA-376), its parts written straight into the archive, row by row: texts stand in their cells and not in a shared
/// table that would have to be held. What one sheet can't take goes on in a next.
/// </summary>
internal sealed class XlsxTableWriter(Stream stream) : ITableWriter
{
    /// <summary>Rows of a sheet, its title included (Excel's limit).</summary>
    public const int MostRows = 1_048_576;
    private const int LongestText = 32_767;

    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    private readonly List<XlsxSheet> sheets = [];
    private readonly StringBuilder line = new();
    private ExportTable table = null!;
    private StreamWriter? sheet;
    private int row;
    private int part;

    public ValueTask BeginAsync(ExportTable table, CancellationToken cancellationToken)
    {
        this.table = table;
        part = 1;
        return BeginSheetAsync(cancellationToken);
    }

    public async ValueTask RowAsync(TableCell[] cells, CancellationToken cancellationToken)
    {
        if (row == MostRows)
        {
            await EndAsync(cancellationToken).ConfigureAwait(false);
            part++;
            await BeginSheetAsync(cancellationToken).ConfigureAwait(false);
        }
        row++;
        line.Clear().Append("<row r=\"").Append(row).Append("\">");
        for (var i = 0; i < cells.Length; i++)
            Cell(i, in cells[i]);
        line.Append("</row>");
        await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        var last = XlsxParts.Column(table.Columns.Count - 1);
        line.Clear().Append("</sheetData><autoFilter ref=\"A1:").Append(last).Append(Math.Max(1, row)).Append("\"/>");
        var isDrawn = table.Chart is not null && part == 1 && row > 1;
        if (isDrawn)
            line.Append("<drawing r:id=\"rId1\"/>");
        line.Append("</worksheet>");
        await WriteAsync(cancellationToken).ConfigureAwait(false);
        await sheet!.DisposeAsync().ConfigureAwait(false);
        sheet = null;
        sheets[^1] = sheets[^1] with { Rows = row, Chart = isDrawn ? table.Chart : null };
    }

    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var (path, text) in XlsxParts.Of(sheets))
        {
            await using var entry = new StreamWriter(Entry(path), new UTF8Encoding(false));
            await entry.WriteAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        // The archive's list of parts is written when it closes.
        await archive.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (sheet is not null)
            await sheet.DisposeAsync().ConfigureAwait(false);
        await archive.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask BeginSheetAsync(CancellationToken cancellationToken)
    {
        sheets.Add(new XlsxSheet(XlsxParts.SheetName(table.Name, part, sheets), table));
        sheet = new StreamWriter(
            Entry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheets.Count}.xml")),
            new UTF8Encoding(false),
            1 << 16
        );
        row = 1;
        line.Clear().Append(XlsxParts.SheetBegin).Append("<cols>");
        for (var i = 0; i < table.Columns.Count; i++)
            line.Append(
                CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{table.Columns[i].Width}\" customWidth=\"1\"/>"
            );
        line.Append("</cols><sheetData><row r=\"1\">");
        for (var i = 0; i < table.Columns.Count; i++)
            Text(i, table.Columns[i].Title, XlsxParts.TitleStyle);
        line.Append("</row>");
        await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    private Stream Entry(string path) => archive.CreateEntry(path, CompressionLevel.Fastest).Open();

    private void Cell(int column, in TableCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return;
            case CellKind.Text:
                Text(column, cell.Text!, FormulaGuard.IsArmed(cell.Text!) ? XlsxParts.GuardedStyle : XlsxParts.TextStyle);
                return;
        }
        Begin(column).Append("\" s=\"").Append(XlsxParts.StyleOf(cell.Kind)).Append("\"><v>");
        line.Append(cell.Number.ToString("R", CultureInfo.InvariantCulture)).Append("</v></c>");
    }

    private void Text(int column, string text, int style)
    {
        Begin(column).Append("\" t=\"inlineStr\" s=\"").Append(style).Append("\"><is><t xml:space=\"preserve\">");
        XlsxText.Append(line, text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…"));
        line.Append("</t></is></c>");
    }

    private StringBuilder Begin(int column) => line.Append("<c r=\"").Append(XlsxParts.Column(column)).Append(row);

    private async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var chunk in line.GetChunks())
            await sheet!.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>A sheet that was written; <see cref="Rows"/> with its title.</summary>
internal sealed record XlsxSheet(string Name, ExportTable Table)
{
    public int Rows { get; init; }

    public TableChart? Chart { get; init; }
}
