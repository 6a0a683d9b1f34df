using System.Globalization;
using System.Text;
using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Connectors.Files;

/// <summary>
/// The rows that could not be taken, each with its place, the reason and all its cells, as a CSV file that opens rightly in a
/// spreadsheet and can be mended and imported again. The file appears whole, under its name, only when the import ends; a file
/// somebody is mending is never overwritten.
/// </summary>
/// <param name="path">Where the file goes; made with the first row, and not at all where none is bad.</param>
/// <param name="columns">The source's columns; null for one column that holds the row as it was.</param>
public sealed class RejectedRows(string path, char delimiter, IReadOnlyList<string>? columns) : IAsyncDisposable
{
    private const string Line = "line",
        Reason = "reason",
        Row = "row";

    private readonly string unfinished = path + ".part";
    private StreamWriter? writer;

    /// <summary>The file written, or null where no row was bad. Known once disposed.</summary>
    public string? Written { get; private set; }

    /// <summary>A cell a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).</summary>
    public static string Guarded(string cell) => IsFormula(cell.AsSpan().TrimStart('\'')) ? $"'{cell}" : cell;

    public async Task AddAsync(FileRow row, string reason, CancellationToken cancellationToken)
    {
        writer ??= await BeginAsync().ConfigureAwait(false);
        var cells = columns is null ? [row.Raw ?? row.Cells[0].Text] : row.Cells.Select(cell => cell.Text);
        string[] record = [row.Line.ToString(CultureInfo.InvariantCulture), reason, .. cells];
        await writer.WriteAsync(Record(record).AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (writer is null)
            return;
        await writer.DisposeAsync().ConfigureAwait(false);
        writer = null;
        KeepOlder();
        File.Move(unfinished, path, overwrite: true);
        Written = path;
    }

    internal static bool IsHeader(IReadOnlyList<string> columns) => columns.Count > 2 && columns[0] == Line && columns[1] == Reason;

    /// <summary>A row of such a file as it was before.</summary>
    internal static FileRow WithoutGuards(FileRow row) =>
        new(row.Line, Array.ConvertAll(row.Cells, cell => cell with { Text = WithoutGuard(cell.Text) })) { Problem = row.Problem };

    private static string WithoutGuard(string cell) => cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private async Task<StreamWriter> BeginAsync()
    {
        // The mark makes Excel read UTF-8; without it Turkish letters break there.
        var file = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await file.WriteAsync(Record([Line, Reason, .. columns ?? [Row]])).ConfigureAwait(false);
        return file;
    }

    private string Record(string[] cells)
    {
        var record = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                record.Append(delimiter);
            var cell = Guarded(cells[i]);
            var isPlain =
                cell.AsSpan().IndexOfAny("\"\r\n") < 0
                && !cell.Contains(delimiter, StringComparison.Ordinal)
                && cell.AsSpan().Trim(' ').Length == cell.Length;
            if (isPlain)
                record.Append(cell);
            else
                record.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        return record.Append("\r\n").ToString();
    }

    private void KeepOlder()
    {
        if (!File.Exists(path) || SameContent(path, unfinished))
            return;
        var number = 1;
        while (File.Exists(Older(number)))
            number++;
        File.Move(path, Older(number));
    }

    private string Older(int number) => Path.ChangeExtension(path, string.Create(CultureInfo.InvariantCulture, $"{number}.csv"));

    private static bool SameContent(string left, string right)
    {
        using var one = File.OpenRead(left);
        using var other = File.OpenRead(right);
        return one.Length == other.Length
            && System
                .Security.Cryptography.SHA256.HashData(one)
                .AsSpan()
                .SequenceEqual(System.Security.Cryptography.SHA256.HashData(other));
    }
}
