using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Web.Commands.Import;

/// <summary>One import from the command line: says what it understood, takes the file through, says what became of it.</summary>
internal static class ImportFileRun
{
    private const int Done = 0,
        SomeWereBad = 1,
        Interrupted = 130;

    private static readonly Dictionary<string, LegalBasis> NoStanding = [];

    /// <param name="open">Opens the store in a folder; not called by a dry run.</param>
    /// <returns>The process's exit code: 0 done, 1 some rows were bad or the file broke off, 130 stopped by its user.</returns>
    /// <exception cref="Connectors.Files.Tables.UnreadableFileException">The file can't be read.</exception>
    /// <exception cref="ColumnMapException">Its columns don't say what is needed.</exception>
    public static async Task<int> RunAsync(
        ImportRequest request,
        Func<string, CancellationToken, Task<ImportStore>> open,
        TextWriter output,
        TextWriter error,
        bool isTerminal,
        CancellationToken cancellationToken
    )
    {
        var tally = new ImportTally
        {
            Kind = request.Kind.ToString().ToLowerInvariant(),
            File = request.File,
            DryRun = request.IsDryRun,
        };
        await using var file = await ImportFile
            .OpenAsync(request.File, request.Kind, request.Options, TimeProvider.System, cancellationToken)
            .ConfigureAwait(false);
        await error.WriteAsync(Heading(request.File, file)).ConfigureAwait(false);
        if (request.Kind == ImportKind.Customers)
            await error.WriteLineAsync(BasisLine(file, request.Options.Basis)).ConfigureAwait(false);

        await using var store = request.IsDryRun ? null : await open(request.DataFolder, cancellationToken).ConfigureAwait(false);
        var rejected = request.IsDryRun
            ? null
            : new RejectedRows(RejectedPath(request), file.Delimiter, file.HasRawRows ? null : file.Map.Columns);
        var bar = new ProgressBar(error, isTerminal, new FileInfo(request.File).Length, TimeProvider.System);
        var run = new ImportRun(tally, rejected, error, bar, () => file.BytesRead);
        try
        {
            await TakeAsync(request.Kind, file, store, !request.IsTopicsOnly, NoStanding, run, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            bar.Clear();
            if (rejected is not null)
                await rejected.DisposeAsync().ConfigureAwait(false);
        }
        tally.RejectedFile = rejected?.Written;
        await output.WriteLineAsync(tally.ToJson()).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
            return Interrupted;
        return tally.Rejected > 0 || tally.Stopped ? SomeWereBad : Done;
    }

    /// <summary>Takes a file's rows through, or only counts them where there is no store.</summary>
    /// <param name="isAddressed">Posts are kept whatever the topics say.</param>
    /// <param name="standing">For a dry run: by source, the legal basis one of us set for it. The store knows it by itself.</param>
    internal static Task TakeAsync(
        ImportKind kind,
        ImportFile file,
        ImportStore? store,
        bool isAddressed,
        IReadOnlyDictionary<string, LegalBasis> standing,
        ImportRun run,
        CancellationToken cancellationToken
    )
    {
        var rows = store is null ? null : new StoreRows(store.Database, store.Walk, isAddressed);
        return kind switch
        {
            ImportKind.Posts => run.RunAsync(
                file.PostsAsync(cancellationToken),
                rows is null ? Count : rows.PostsAsync,
                isAhead: true,
                cancellationToken
            ),
            ImportKind.Events => run.RunAsync(
                file.EventsAsync(cancellationToken),
                rows is null ? Count : rows.EventsAsync,
                isAhead: false,
                cancellationToken
            ),
            ImportKind.Consents => run.RunAsync(
                file.ConsentsAsync(cancellationToken),
                rows is null ? Count : rows.ConsentsAsync,
                isAhead: false,
                cancellationToken,
                ImportRun.ManyRows
            ),
            _ => run.RunAsync(
                file.CustomersAsync(cancellationToken),
                rows is null ? CountCustomers : rows.CustomersAsync,
                isAhead: false,
                cancellationToken
            ),
        };

        Task<StoredRows> CountCustomers(IReadOnlyList<IncomingCustomer> batch) =>
            Task.FromResult(
                new StoredRows(batch.Count, Changed: 0, Repeated: 0, Passed: 0, Refused: [])
                {
                    Bases = [.. batch.Select(row => TakenBasis.Of(row, standing))],
                }
            );

        static Task<StoredRows> Count<T>(IReadOnlyList<T> batch) =>
            Task.FromResult(new StoredRows(batch.Count, Changed: 0, Repeated: 0, Passed: 0, Refused: []));
    }

    /// <summary>Beside the file, where it can be found; in the data folder where the file's own can't be written.</summary>
    private static string RejectedPath(ImportRequest request)
    {
        var beside = request.File + ".rejected.csv";
        try
        {
            File.Open(beside + ".part", FileMode.Create).Dispose();
            File.Delete(beside + ".part");
            return beside;
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            return Path.Combine(request.DataFolder, Path.GetFileName(beside));
        }
    }

    /// <summary>On which legal basis the rows are taken, before anything is written.</summary>
    private static string BasisLine(ImportFile file, LegalBasis? basis)
    {
        var column = file.Map.Mapped.FirstOrDefault(row => row.Field == "legal_basis") is { } mapped
            ? $"as \"{mapped.Name}\" says, else "
            : "";
        var otherwise = basis is { } said
            ? $"{BasisWords.Of(said)} (--basis)"
            : "what is set for the source; else contract for rows with a customer number (not their note), and none for the others, "
                + "which are then used for nothing. --basis says it for the whole file";
        return $"  legal basis        : {column}{otherwise}";
    }

    private static string Heading(string path, ImportFile file)
    {
        var header = file switch
        {
            { HasRawRows: true } => "",
            { HeaderLine: { } line } => FormattableString.Invariant($", column names in line {line}"),
            _ => ", no column names",
        };
        return $"{Path.GetFileName(path)}: {file.Description}{header}\n{file.Map.Describe()}";
    }
}
