using System.Globalization;
using System.Text;

namespace Muhatap.Web.Tables;

/// <summary>RFC 4180 with a UTF-8 mark, so that Excel reads Turkish letters; a text that a spreadsheet would take for a formula is disarmed.</summary>
/// <param name="separator">A comma, or a semicolon with the decimal comma that goes with it.</param>
internal sealed class CsvTableWriter(Stream stream, char separator) : ITableWriter
{
    private static readonly CultureInfo DecimalComma = CultureInfo.GetCultureInfo("tr-TR");

    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
    private readonly CultureInfo numbers = separator == ';' ? DecimalComma : CultureInfo.InvariantCulture;
    private readonly StringBuilder line = new();
    private bool isFirst = true;

    public async ValueTask BeginAsync(ExportTable table, CancellationToken cancellationToken)
    {
        if (!isFirst)
            await writer.WriteAsync("\r\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        isFirst = false;
        line.Clear();
        for (var i = 0; i < table.Columns.Count; i++)
            Add(i, table.Columns[i].Title);
        await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask RowAsync(TableCell[] cells, CancellationToken cancellationToken)
    {
        line.Clear();
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            Add(
                i,
                cell.Kind switch
                {
                    CellKind.Empty => "",
                    CellKind.Text => FormulaGuard.Disarm(cell.Text!),
                    CellKind.Whole => cell.Number.ToString("0", CultureInfo.InvariantCulture),
                    CellKind.Moment => cell.Moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    CellKind.Day => cell.Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    _ => cell.Number.ToString("0.####", numbers),
                }
            );
        }
        return WriteAsync(cancellationToken);
    }

    public ValueTask EndAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask FinishAsync(CancellationToken cancellationToken) =>
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private void Add(int place, string text)
    {
        if (place > 0)
            line.Append(separator);
        if (text.AsSpan().IndexOfAny("\"\r\n;,") < 0)
            line.Append(text);
        else
            line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        line.Append("\r\n");
        foreach (var chunk in line.GetChunks())
            await writer.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
    }
}
