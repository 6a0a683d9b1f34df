using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;

namespace Muhatap.Web.Imports;

/// <summary>What a file looks like before anything is taken from it.</summary>
/// <param name="Description">What the file turned out to be; empty where its columns could not be told.</param>
/// <param name="Columns">Each column's name and the field it is taken for, or null.</param>
/// <param name="Rows">The first rows: their cells, and what is wrong with each or null.</param>
/// <param name="Problem">Why the mapping can't be used yet, or null.</param>
internal sealed record ImportPreview(
    string Description,
    IReadOnlyList<(string Name, string? Field)> Columns,
    IReadOnlyList<(long Line, string[] Cells, string? Problem)> Rows,
    string? Problem
)
{
    private const int Shown = 6;

    /// <exception cref="UnreadableFileException">The file can't be read.</exception>
    public static async Task<ImportPreview> OfAsync(ImportJob job, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = await ImportFile
                .OpenAsync(job.Path, job.Kind, job.Options, TimeProvider.System, cancellationToken)
                .ConfigureAwait(false);
            var fields = file.Map.Mapped.ToDictionary(column => column.Column, column => column.Field);
            var rows = job.Kind switch
            {
                ImportKind.Posts => await RowsAsync(file.PostsAsync(cancellationToken)).ConfigureAwait(false),
                ImportKind.Events => await RowsAsync(file.EventsAsync(cancellationToken)).ConfigureAwait(false),
                ImportKind.Consents => await RowsAsync(file.ConsentsAsync(cancellationToken)).ConfigureAwait(false),
                _ => await RowsAsync(file.CustomersAsync(cancellationToken)).ConfigureAwait(false),
            };
            return new ImportPreview(
                file.Description,
                [.. file.Map.Columns.Select((name, column) => (NameOf(name, column), fields.GetValueOrDefault(column)))],
                rows,
                null
            );
        }
        catch (ColumnMapException error) when (error.Columns.Count > 0)
        {
            return new ImportPreview(
                "",
                [.. error.Columns.Select((name, column) => (NameOf(name, column), (string?)null))],
                [],
                error.Message
            );
        }
    }

    private static string NameOf(string name, int column) => name.Length > 0 ? name : FormattableString.Invariant($"#{column + 1}");

    private static async Task<IReadOnlyList<(long, string[], string?)>> RowsAsync<T>(IAsyncEnumerable<ImportRow<T>> rows)
        where T : class
    {
        var first = new List<(long, string[], string?)>();
        await foreach (var row in rows.ConfigureAwait(false))
        {
            first.Add((row.Row.Line, [.. row.Row.Cells.Select(cell => cell.Text)], row.Problem));
            if (first.Count == Shown)
                break;
        }
        return first;
    }
}
