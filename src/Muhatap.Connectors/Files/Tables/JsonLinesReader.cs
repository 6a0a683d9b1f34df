using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Muhatap.Connectors.Files.Tables;

/// <summary>One JSON object a line. Its keys are the columns, in the order in which they first appear.</summary>
internal sealed class JsonLinesReader : RowReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    private readonly Stream stream;
    private readonly TextEncoding encoding;
    private readonly LineReader lines;
    private readonly List<string> columns = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private JsonLinesReader(Stream stream, TextEncoding encoding)
    {
        this.stream = stream;
        this.encoding = encoding;
        lines = new LineReader(stream, encoding);
    }

    public override string Description => $"JSON Lines, {encoding.Name}";

    public override IReadOnlyList<string> Columns => columns;

    public override long BytesRead => stream.Position;

    public static async Task<JsonLinesReader> OpenAsync(Stream stream, CancellationToken cancellationToken) =>
        new(stream, await TextEncoding.OfAsync(stream, cancellationToken).ConfigureAwait(false));

    public override async IAsyncEnumerable<FileRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
                yield return RowText.Checked(Row(line), encoding.Name);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        lines.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private FileRow Row(Line line)
    {
        if (line.IsTooLong)
            return Broken(line, $"the line is longer than {MaxRowLength:N0} characters");
        if (line.Text.Contains(BrokenBytes.Mark, StringComparison.Ordinal))
            return Broken(line, null);
        try
        {
            using var json = JsonDocument.Parse(JsonSurrogates.Mended(line.Text), Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return Broken(line, "the line is not a JSON object {…}");
            return new FileRow(line.Number, Cells(json.RootElement)) { Raw = line.Text };
        }
        catch (JsonException error)
        {
            var place = error.BytePositionInLine is { } at ? $" at byte {at + 1}" : "";
            return Broken(line, $"the line is not JSON{place}");
        }
    }

    private Cell[] Cells(JsonElement row)
    {
        var cells = new Cell[columns.Count];
        Array.Fill(cells, Cell.Empty);
        foreach (var property in row.EnumerateObject())
        {
            if (!places.TryGetValue(property.Name, out var place))
            {
                place = columns.Count;
                columns.Add(property.Name);
                places.Add(property.Name, place);
            }
            while (cells.Length <= place)
                cells = [.. cells, Cell.Empty];
            cells[place] = CellOf(property.Value);
        }
        return cells;
    }

    private static Cell CellOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => new Cell(value.GetString()!),
            JsonValueKind.Number => new Cell(value.GetRawText(), CellKind.Number),
            JsonValueKind.True => new Cell("true"),
            JsonValueKind.False => new Cell("false"),
            JsonValueKind.Object or JsonValueKind.Array => new Cell(value.GetRawText(), CellKind.Json),
            _ => Cell.Empty,
        };

    private static FileRow Broken(Line line, string? problem) =>
        new(line.Number, [new Cell(line.Text)]) { Problem = problem, Raw = line.Text };
}
