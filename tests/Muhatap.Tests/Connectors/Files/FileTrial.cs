using System.Text;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Connectors.Files;

/// <summary>A file of a test's own, and what is read of it. The clock stands at 2 March 2026.</summary>
internal sealed class FileTrial : IDisposable
{
    private readonly DirectoryInfo folder = TempFolder.Create("muhatap-file-");

    public FileTrial(string name, byte[] content)
    {
        Path = System.IO.Path.Combine(folder.FullName, name);
        File.WriteAllBytes(Path, content);
    }

    public FileTrial(string name, string content, Encoding? encoding = null)
        : this(name, [.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(content)])
    { }

    public static Encoding Turkish { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    public string Path { get; }

    public string Folder => folder.FullName;

    public async Task<(string Description, List<FileRow> Rows)> TableAsync(TableOptions? options = null)
    {
        await using var reader = await TableFile.OpenAsync(Path, options ?? new TableOptions(), TestContext.Current.CancellationToken);
        var rows = new List<FileRow>();
        await foreach (var row in reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(row);
        return (reader.Description, rows);
    }

    /// <summary>Every row's cells as texts.</summary>
    public async Task<List<string[]>> CellsAsync(TableOptions? options = null) =>
        [.. (await TableAsync(options)).Rows.Select(row => Array.ConvertAll(row.Cells, cell => cell.Text))];

    public Task<ImportFile> OpenAsync(ImportKind kind, ImportOptions? options = null) =>
        ImportFile.OpenAsync(Path, kind, options ?? new ImportOptions(), new StillClock(), TestContext.Current.CancellationToken);

    public async Task<List<ImportRow<Muhatap.Core.Posts.IncomingPost>>> PostsAsync(ImportOptions? options = null)
    {
        await using var file = await OpenAsync(ImportKind.Posts, options);
        return await ListAsync(file.PostsAsync(TestContext.Current.CancellationToken));
    }

    public async Task<List<ImportRow<Muhatap.Core.Activities.IncomingActivity>>> EventsAsync()
    {
        await using var file = await OpenAsync(ImportKind.Events);
        return await ListAsync(file.EventsAsync(TestContext.Current.CancellationToken));
    }

    public async Task<List<ImportRow<Muhatap.Core.Customers.IncomingCustomer>>> CustomersAsync()
    {
        await using var file = await OpenAsync(ImportKind.Customers);
        return await ListAsync(file.CustomersAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
            list.Add(row);
        return list;
    }
}
