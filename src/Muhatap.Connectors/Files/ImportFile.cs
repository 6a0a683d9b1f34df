using System.Globalization;
using System.Runtime.CompilerServices;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Rows;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Files;

/// <summary>
/// A file that is being imported: its table is open, its columns are understood, its rows are still to be read, once. Nothing
/// is held but the first rows, by whose contents the columns were understood.
/// </summary>
public sealed class ImportFile : IAsyncDisposable
{
    private const int SampleRows = 500;
    private const long SampleLength = 8 * 1024 * 1024;

    private readonly RowReader reader;
    private readonly IAsyncEnumerator<FileRow> rest;
    private readonly IReadOnlyList<FileRow> sample;
    private readonly int cellCount;
    private readonly bool isRejectedFile;
    private readonly ImportOptions options;
    private readonly DateTimeOffset now;

    private ImportFile(
        RowReader reader,
        IAsyncEnumerator<FileRow> rest,
        (int Header, List<FileRow> Rows) first,
        ColumnMap map,
        ImportOptions options,
        DateTimeOffset now
    )
    {
        this.reader = reader;
        this.rest = rest;
        this.options = options;
        this.now = now;
        Map = map;
        sample = first.Rows[(first.Header + 1)..];
        HeaderLine = first.Header < 0 ? null : first.Rows[first.Header].Line;
        cellCount = reader.Columns is null ? map.Columns.Count : int.MaxValue;
        isRejectedFile = RejectedRows.IsHeader(map.Columns);
    }

    public ColumnMap Map { get; }

    /// <summary>Where the columns' names stand, or null where the rows bring them or nothing does.</summary>
    public long? HeaderLine { get; }

    /// <summary>What the file turned out to be.</summary>
    public string Description => reader.Description;

    public long BytesRead => reader.BytesRead;

    /// <summary>Delimiter a file beside this one should use.</summary>
    public char Delimiter => reader.Delimiter;

    /// <summary>True where a row is best kept as the text it was (JSON Lines).</summary>
    public bool HasRawRows => reader.Columns is not null;

    /// <exception cref="UnreadableFileException">The file can't be read.</exception>
    /// <exception cref="ColumnMapException">Its columns don't say what is needed.</exception>
    public static async Task<ImportFile> OpenAsync(
        string path,
        ImportKind kind,
        ImportOptions options,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var opened = await TableFile.OpenAsync(path, options.Table, cancellationToken).ConfigureAwait(false);
        try
        {
            var rows = opened.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            var first = await SampleAsync(rows).ConfigureAwait(false);
            if (first.Count == 0)
                throw new UnreadableFileException("The file has no rows.");
            var header = opened.Columns is null ? HeaderRow.Find(first, kind, options.Overrides) : -1;
            var columns = opened.Columns ?? ColumnNames(first, header);
            var map = ColumnGuess.Of(kind, columns, first[(header + 1)..], options.Overrides);
            return new ImportFile(opened, rows, (header, first), map, options, clock.GetUtcNow());
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public IAsyncEnumerable<ImportRow<IncomingPost>> PostsAsync(CancellationToken cancellationToken) =>
        ReadAsync(new PostRows(options.Network, now).Read, cancellationToken);

    public IAsyncEnumerable<ImportRow<IncomingActivity>> EventsAsync(CancellationToken cancellationToken) =>
        ReadAsync(new ActivityRows(options.Network, now).Read, cancellationToken);

    public IAsyncEnumerable<ImportRow<IncomingCustomer>> CustomersAsync(CancellationToken cancellationToken) =>
        ReadAsync(new CustomerRows(options.Source, options.Basis, now).Read, cancellationToken);

    public IAsyncEnumerable<ImportRow<IncomingConsent>> ConsentsAsync(CancellationToken cancellationToken) =>
        ReadAsync(new ConsentRows(now).Read, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await rest.DisposeAsync().ConfigureAwait(false);
        await reader.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<List<FileRow>> SampleAsync(IAsyncEnumerator<FileRow> rows)
    {
        var first = new List<FileRow>();
        long length = 0;
        while (first.Count < SampleRows && length < SampleLength && await rows.MoveNextAsync().ConfigureAwait(false))
        {
            first.Add(rows.Current);
            length += rows.Current.Cells.Sum(cell => (long)cell.Text.Length);
        }
        return first;
    }

    /// <summary>Without a header a column has no name, and is meant by its number.</summary>
    private static string[] ColumnNames(List<FileRow> first, int header) =>
        header >= 0
            ? HeaderRow.Names(first[header])
            : new string[first.Max(row => row.Problem is null ? row.Cells.Length : 1)]
                .Select(_ => "")
                .ToArray();

    private async IAsyncEnumerable<ImportRow<T>> ReadAsync<T>(
        Func<FileRow, ColumnMap, RowReading<T>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : class
    {
        foreach (var row in sample)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Read(row, read);
        }
        var known = Map.Columns.Count;
        while (await rest.MoveNextAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (; known < Map.Columns.Count; known++)
                Map.Meet(known);
            yield return Read(rest.Current, read);
        }
    }

    private ImportRow<T> Read<T>(FileRow row, Func<FileRow, ColumnMap, RowReading<T>> read)
        where T : class
    {
        if (isRejectedFile)
            row = RejectedRows.WithoutGuards(row);
        if ((row.Problem ?? WrongLength(row)) is { } problem)
            return new ImportRow<T>(row, null, problem);
        var reading = read(row, Map);
        return new ImportRow<T>(row, reading.Value, reading.Problem);
    }

    /// <summary>
    /// A row with fewer or more cells than the header is shifted as a rule (an unquoted delimiter in a text): what stands in
    /// which column can't be known. Empty cells at the end, which exports add and spreadsheets cut, say nothing.
    /// </summary>
    private string? WrongLength(FileRow row)
    {
        if (cellCount == int.MaxValue || row.Cells.Length == cellCount || reader is SpreadsheetReader)
            return null;
        if (row.Cells.Length > cellCount && row.Cells.AsSpan(cellCount).ToArray().All(cell => cell.IsEmpty))
            return null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Cells.Length} cells where {(HeaderLine is null ? "other rows have" : "the header has")} {cellCount}"
        );
    }
}
