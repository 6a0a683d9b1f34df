using System.Runtime.CompilerServices;
using System.Text.Json;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;

namespace Muhatap.Connectors.Files;

/// <summary>A row of a list of companies, products or people, as its file has it.</summary>
/// <param name="Query">In the listening language; null where the file has no such column or nothing in it.</param>
/// <param name="Problem">Why the row can't be taken apart, or null.</param>
public sealed record ListFileRow(FileRow File, string Key, string Name, IReadOnlyList<string> Aliases, string? Query, string? Problem);

/// <summary>
/// A file of things to listen for: a column of names, and where there are, of keys, aliases (several in a cell with ; or |, or several
/// columns) and queries. Read once, a row at a time.
/// </summary>
public sealed class ListFile : IAsyncDisposable
{
    private const int LookAt = 15;

    private static readonly string[] Keys =
    [
        "key",
        "anahtar",
        "kod",
        "kodu",
        "code",
        "id",
        "no",
        "numara",
        "sku",
        "barkod",
        "vkn",
        "vergi no",
        "vergi numarasi",
    ];
    private static readonly string[] Names =
    [
        "name",
        "ad",
        "adi",
        "isim",
        "ismi",
        "unvan",
        "unvani",
        "marka",
        "firma",
        "sirket",
        "urun",
        "company",
        "product",
        "brand",
        "title",
        "sirket adi",
        "firma adi",
        "urun adi",
        "marka adi",
        "company name",
        "product name",
        "ticaret unvani",
    ];
    private static readonly string[] AliasNames =
    [
        "alias",
        "aliases",
        "takma ad",
        "takma adlar",
        "takma adi",
        "diger ad",
        "diger adlar",
        "diger adlari",
        "es anlamli",
        "es anlamlilar",
        "synonyms",
        "synonym",
        "also known as",
        "other names",
        "kisa ad",
        "kisa adi",
        "kisaltma",
        "kisaltmalar",
    ];
    private static readonly string[] Queries = ["query", "sorgu", "arama"];

    private readonly RowReader reader;
    private readonly IAsyncEnumerator<FileRow> rows;
    private readonly List<FileRow> first;
    private readonly int header;
    private string[] columns;
    private int key = -1,
        name = -1,
        query = -1;
    private readonly List<int> aliases = [];

    private ListFile(RowReader reader, IAsyncEnumerator<FileRow> rows, List<FileRow> first, int header)
    {
        this.reader = reader;
        this.rows = rows;
        this.first = first;
        this.header = header;
        columns = header >= 0 ? Array.ConvertAll(first[header].Cells, cell => cell.Text.Trim()) : [.. reader.Columns ?? []];
        Map();
    }

    /// <summary>What the file turned out to be.</summary>
    public string Description => reader.Description;

    public long BytesRead => reader.BytesRead;

    public char Delimiter => reader.Delimiter;

    /// <summary>Null where a row is best kept as the text it was (JSON Lines).</summary>
    public IReadOnlyList<string>? Columns => reader.Columns is null ? columns : null;

    /// <exception cref="UnreadableFileException">The file can't be read, or no column of it says names.</exception>
    public static async Task<ListFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var opened = await TableFile.OpenAsync(path, new TableOptions(), cancellationToken).ConfigureAwait(false);
        try
        {
            var ahead = opened.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            var begun = new List<FileRow>();
            while (begun.Count < LookAt && await ahead.MoveNextAsync().ConfigureAwait(false))
                begun.Add(ahead.Current);
            var named = opened.Columns is null
                ? begun.FindIndex(row => row.Problem is null && Array.Exists(row.Cells, cell => IsOne(cell.Text, Names)))
                : -1;
            var file = new ListFile(opened, ahead, begun, named);
            if (file.name < 0)
                throw new UnreadableFileException(
                    "No column is called name (ad, unvan, marka, ürün …). The first line must name the columns: key, name, aliases, query."
                );
            return file;
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async IAsyncEnumerable<ListFileRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in first.Skip(header + 1))
            yield return Of(row);
        while (await rows.MoveNextAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Of(rows.Current);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync().ConfigureAwait(false);
        await reader.DisposeAsync().ConfigureAwait(false);
    }

    private ListFileRow Of(FileRow row)
    {
        // JSON Lines names columns as it goes.
        if (reader.Columns is { } known && known.Count != columns.Length)
        {
            columns = [.. known];
            Map();
        }
        // Files of rows that we wrote, the whole list as well as the refused rows, have an apostrophe before what looks like a formula.
        if (header >= 0)
            row = RejectedRows.WithoutGuards(row);
        var problem = row.Problem;
        if (
            problem is null
            && header >= 0
            && row.Cells.Length > columns.Length
            && !row.Cells.AsSpan(columns.Length).ToArray().All(cell => cell.IsEmpty)
        )
            problem = FormattableString.Invariant($"{row.Cells.Length} cells where the header has {columns.Length}");
        if (problem is not null)
            return new ListFileRow(row, "", "", [], null, problem);
        var called = row[name].Text;
        var number = key >= 0 ? row[key].Text : PlainText.Words(called);
        var own = query >= 0 ? row[query].Text : "";
        return new ListFileRow(
            row,
            number,
            called,
            [.. aliases.SelectMany(column => Split(row[column]))],
            own.Trim().Length > 0 ? own : null,
            null
        );
    }

    private void Map()
    {
        aliases.Clear();
        (key, name, query) = (-1, -1, -1);
        for (var i = 0; i < columns.Length; i++)
        {
            if (key < 0 && IsOne(columns[i], Keys))
                key = i;
            else if (name < 0 && IsOne(columns[i], Names))
                name = i;
            else if (query < 0 && IsOne(columns[i], Queries))
                query = i;
            else if (IsOne(columns[i].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '_'), AliasNames))
                aliases.Add(i);
        }
    }

    private static bool IsOne(string column, string[] names) => names.Contains(PlainText.Words(column), StringComparer.Ordinal);

    private static string[] Split(Cell cell)
    {
        // A list in brackets says aliases that hold a separator themselves, in CSV too.
        if ((cell.Kind == CellKind.Json || cell.Text.StartsWith("[\"", StringComparison.Ordinal)) && cell.Text.StartsWith('['))
        {
            try
            {
                using var json = JsonDocument.Parse(cell.Text);
                return
                [
                    .. json
                        .RootElement.EnumerateArray()
                        .Where(one => one.ValueKind == JsonValueKind.String)
                        .Select(one => one.GetString()!),
                ];
            }
            catch (JsonException) when (cell.Kind != CellKind.Json)
            {
                // It only began like one.
            }
        }
        return cell.Text.Split([';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
