using System.Runtime.CompilerServices;

namespace Muhatap.Connectors.Files.Tables;

/// <summary>
/// CSV and its kin. A row that can't be read costs itself and no other: where a quote is never closed, only the line it
/// stands in is given up, and reading goes on with the next line.
/// </summary>
internal sealed class DelimitedReader : RowReader
{
    private const int SampleLines = 400;
    private const int SampleLength = 1 << 21;

    private readonly Stream stream;
    private readonly LineReader lines;
    private readonly TextEncoding encoding;
    private readonly Dialect dialect;
    private readonly bool hasDelimiterLine;
    private readonly Stack<Line> takenBack = new();

    private DelimitedReader(Stream stream, TextEncoding encoding, Dialect dialect, bool hasDelimiterLine)
    {
        this.stream = stream;
        this.encoding = encoding;
        this.dialect = dialect;
        this.hasDelimiterLine = hasDelimiterLine;
        lines = new LineReader(stream, encoding);
    }

    public override string Description => $"{Format}, {encoding.Name}{(dialect.Quote == '"' ? "" : ", quoted by '")}";

    public override char Delimiter => dialect.Delimiter ?? ',';

    public override long BytesRead => stream.Position;

    private string Format =>
        dialect.Delimiter switch
        {
            null => "one column of text",
            '\t' => "TSV",
            { } delimiter => $"CSV ({delimiter})",
        };

    public static async Task<DelimitedReader> OpenAsync(Stream stream, TableOptions options, CancellationToken cancellationToken)
    {
        var found = await TextEncoding.OfAsync(stream, cancellationToken).ConfigureAwait(false);
        var (sample, isWhole) = await SampleAsync(stream, found, cancellationToken).ConfigureAwait(false);
        // Excel's own way to say the delimiter.
        var saysDelimiter = sample.Count > 0 && sample[0].Text is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', _];
        var said = options.Delimiter ?? (saysDelimiter ? sample[0].Text[4] : null);
        var guess = DialectGuess.Of(saysDelimiter ? sample[1..] : sample, isWhole, said);
        return new DelimitedReader(stream, found, guess, saysDelimiter);
    }

    public override async IAsyncEnumerable<FileRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (hasDelimiterLine)
            await NextAsync(cancellationToken).ConfigureAwait(false);
        var parser = new RecordParser(dialect);
        var taken = new List<Line>();
        while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Text.Length > 0)
                yield return await RowAsync(parser, line, taken, cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        lines.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<(List<Line> Lines, bool IsWhole)> SampleAsync(
        Stream stream,
        TextEncoding encoding,
        CancellationToken cancellationToken
    )
    {
        using var reader = new LineReader(stream, encoding);
        var sample = new List<Line>();
        var length = 0;
        while (sample.Count < SampleLines && length < SampleLength)
        {
            if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } line)
                return (sample, true);
            sample.Add(line);
            length += line.Text.Length;
        }
        return (sample, false);
    }

    private async ValueTask<Line?> NextAsync(CancellationToken cancellationToken) =>
        takenBack.TryPop(out var line) ? line : await lines.ReadAsync(cancellationToken).ConfigureAwait(false);

    private async ValueTask<FileRow> RowAsync(RecordParser parser, Line first, List<Line> taken, CancellationToken cancellationToken)
    {
        if (first.IsTooLong)
            return Broken(first, $"the line is longer than {MaxRowLength:N0} characters");
        parser.Begin();
        taken.Clear();
        var state = parser.Feed(first.Text, first.Ending);
        while (state == RecordState.OpenQuote)
        {
            if (
                await NextAsync(cancellationToken).ConfigureAwait(false) is not { } next
                || Take(taken, next).IsTooLong
                || parser.Length + next.Text.Length > MaxRowLength
            )
            {
                return GiveUp(first, taken, "a quote is opened and never closed");
            }
            state = parser.Feed(next.Text, next.Ending);
        }
        if (state == RecordState.Malformed)
            return GiveUp(first, taken, "a quote inside a quoted cell is not doubled, or a quote is never closed");
        var cells = parser.Cells();
        // A quote left open in one row and another some rows later close each other: the rows between are whole by themselves.
        if (taken.Count > 0 && cells.Length != dialect.Columns && IsWholeRow(taken[0]))
            return GiveUp(first, taken, "a quote is opened and never closed");
        return Checked(new FileRow(first.Number, cells));
    }

    private static Line Take(List<Line> taken, Line line)
    {
        taken.Add(line);
        return line;
    }

    private FileRow GiveUp(Line first, List<Line> taken, string problem)
    {
        for (var i = taken.Count - 1; i >= 0; i--)
            takenBack.Push(taken[i]);
        return Broken(first, problem);
    }

    private bool IsWholeRow(Line line)
    {
        var parser = new RecordParser(dialect);
        parser.Begin();
        return parser.Feed(line.Text, line.Ending) == RecordState.Complete && parser.Cells().Length == dialect.Columns;
    }

    private FileRow Broken(Line line, string problem) => Checked(new FileRow(line.Number, [new Cell(line.Text)]) { Problem = problem });

    private FileRow Checked(FileRow row) => RowText.Checked(row, encoding.Name);
}
