using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Muhatap.Connectors.Files.Tables;

/// <summary>
/// XLSX (and the older XLS). Cells are what Excel last showed: a formula gives its stored value. Rows are streamed; what a
/// workbook keeps once for all its cells (the shared texts) is held, as in every reader of the format.
/// </summary>
internal sealed class SpreadsheetReader : RowReader
{
    /// <summary>A workbook whose shared texts unpack to more is refused: it would not fit, or is made to harm.</summary>
    private const long MaxSharedTexts = 512L * 1024 * 1024;

    private readonly Stream stream;
    private readonly IExcelDataReader reader;
    private readonly string sheet;

    private SpreadsheetReader(Stream stream, IExcelDataReader reader, string sheet)
    {
        this.stream = stream;
        this.reader = reader;
        this.sheet = sheet;
    }

    public override string Description => $"Excel, sheet \"{sheet}\"";

    public override long BytesRead => stream.Position;

    public static SpreadsheetReader Open(Stream stream, TableOptions options)
    {
        // The format's texts in 8 bits (XLS) are in code pages that .NET only knows when told.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        RefuseBombs(stream);
        var number = NumberOf(stream, options);
        try
        {
            var workbook = ExcelReaderFactory.CreateReader(stream, Configuration());
            for (var i = 0; i < number; i++)
                workbook.NextResult();
            return new SpreadsheetReader(stream, workbook, workbook.Name);
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw Unreadable(error);
        }
    }

    public override async IAsyncEnumerable<FileRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long line = 0;
        while (ReadRow())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new FileRow(++line, Cells());
            if (!row.IsBlank)
                yield return row;
        }
        await Task.CompletedTask.ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>0-based number of the sheet asked for, else of the first one with something in it.</summary>
    private static int NumberOf(Stream stream, TableOptions options)
    {
        stream.Position = 0;
        try
        {
            using var workbook = ExcelReaderFactory.CreateReader(stream, Configuration());
            var names = new List<string>();
            do
            {
                var isAsked = options.Sheet is null
                    ? HasSomething(workbook)
                    : string.Equals(workbook.Name, options.Sheet, StringComparison.OrdinalIgnoreCase);
                if (isAsked)
                    return names.Count;
                names.Add(workbook.Name);
            } while (workbook.NextResult());
            if (options.Sheet is null)
                throw new UnreadableFileException("Every sheet of the workbook is empty.");
            if (
                int.TryParse(options.Sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= 1
                && number <= names.Count
            )
                return number - 1;
            throw new UnreadableFileException($"There is no sheet \"{options.Sheet}\". The workbook has: {string.Join(", ", names)}.");
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw Unreadable(error);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static bool HasSomething(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (!string.IsNullOrWhiteSpace(reader.GetValue(i)?.ToString()))
                    return true;
            }
        }
        return false;
    }

    private static ExcelReaderConfiguration Configuration() => new() { LeaveOpen = true, FallbackEncoding = TextEncoding.Turkish };

    private static void RefuseBombs(Stream stream)
    {
        stream.Position = 0;
        Span<byte> start = stackalloc byte[2];
        if (stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) < 2 || !start.SequenceEqual("PK"u8))
            return;
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(entry => entry.Name == "sharedStrings.xml" && entry.Length > MaxSharedTexts))
                throw new UnreadableFileException(
                    "The workbook's texts unpack to more than 512 MB. Save the sheet as CSV (UTF-8) and import that."
                );
        }
        catch (InvalidDataException error)
        {
            throw Unreadable(error);
        }
    }

    private bool ReadRow()
    {
        try
        {
            return reader.Read();
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw Unreadable(error);
        }
    }

    private Cell[] Cells()
    {
        var cells = new Cell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = CellOf(reader.GetValue(i));
        return cells;
    }

    private static Cell CellOf(object? value) =>
        value switch
        {
            null => Cell.Empty,
            string text => new Cell(text),
            bool truth => new Cell(truth ? "true" : "false"),
            double number => new Cell(Plain(number), CellKind.Number),
            DateTime date => new Cell(date.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture), CellKind.Date),
            // A time of day, or a length of time.
            TimeSpan time => new Cell(time.ToString("c", CultureInfo.InvariantCulture)),
            IFormattable other => new Cell(other.ToString(null, CultureInfo.InvariantCulture), CellKind.Number),
            _ => new Cell(value.ToString() ?? ""),
        };

    /// <summary>Without an exponent where it can be: a phone number or an id must keep its digits.</summary>
    private static string Plain(double number) =>
        Math.Abs(number) < 1e15
            ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture)
            : number.ToString("F0", CultureInfo.InvariantCulture);

    private static bool IsUnreadable(Exception error) =>
        error is ExcelReaderException or InvalidDataException or System.Xml.XmlException or EndOfStreamException or FormatException;

    private static UnreadableFileException Unreadable(Exception error) =>
        error is InvalidPasswordException
            ? new UnreadableFileException("The workbook is protected by a password. Save it without one and import that.", error)
            : new UnreadableFileException(
                "The workbook is damaged or not an Excel file. Open it in Excel and save it again, or save it as CSV (UTF-8).",
                error
            );
}
