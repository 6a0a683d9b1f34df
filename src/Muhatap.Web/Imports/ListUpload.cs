using System.Runtime.CompilerServices;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store;

namespace Muhatap.Web.Imports;

/// <summary>A file somebody brought to be a list's rows: how far it is, and what became of it.</summary>
internal sealed class ListUpload(string id, UserId by, TopicId list, string name, string path, DateTimeOffset at) : IDisposable
{
    private const int ShownProblems = 20;

    private CancellationTokenSource? stopping;
    private ListFile? running;

    public string Id { get; } = id;

    public UserId By { get; } = by;

    public TopicId List { get; } = list;

    /// <summary>As its owner called it.</summary>
    public string Name { get; } = name;

    public DateTimeOffset At { get; } = at;

    public ImportJobState State { get; private set; }

    public bool IsDry { get; private set; }

    public RowsTally Tally { get; private set; } = new();

    /// <summary>The first refused rows.</summary>
    public IReadOnlyList<(ListRow Row, RowProblem Problem)> Problems { get; private set; } = [];

    /// <summary>A refusal's code where nothing could be done; null where all is well.</summary>
    public string? Failure { get; private set; }

    public string RejectedPath => path + ".rejected.csv";

    /// <summary>0 to 1.</summary>
    public double Share => running is { } file ? Math.Clamp((double)file.BytesRead / Math.Max(1, new FileInfo(path).Length), 0, 1) : 0;

    /// <summary>The first rows as they would be.</summary>
    /// <exception cref="UnreadableFileException">The file can't be read.</exception>
    public async Task<(string Description, IReadOnlyList<RowCheck> Rows)> PreviewAsync(
        Database database,
        int most,
        CancellationToken cancellationToken
    )
    {
        var common = await CommonWords.ReadAsync(database, cancellationToken).ConfigureAwait(false);
        await using var file = await ListFile.OpenAsync(path, cancellationToken).ConfigureAwait(false);
        var rows = new List<RowCheck>(most);
        await foreach (var (_, row, problem) in RowsAsync(file, cancellationToken).ConfigureAwait(false))
        {
            rows.Add(problem is null ? RowCheck.Of(row, common) : new RowCheck(row, Query: null, [], problem));
            if (rows.Count == most)
                break;
        }
        return (file.Description, rows);
    }

    /// <param name="say">A problem's text for the file of refused rows.</param>
    public void Start(Database database, StandingTopics standing, bool isDry, Func<RowProblem, string> say)
    {
        if (State == ImportJobState.Running)
            return;
        stopping?.Dispose();
        stopping = new CancellationTokenSource();
        (State, IsDry, Tally, Problems, Failure) = (ImportJobState.Running, isDry, new RowsTally(), [], null);
        var token = stopping.Token;
        _ = Task.Run(() => RunAsync(database, standing, say, token), CancellationToken.None);
    }

    public void Stop() => stopping?.Cancel();

    public void Dispose()
    {
        stopping?.Cancel();
        stopping?.Dispose();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
            File.Delete(file);
    }

    private async Task RunAsync(
        Database database,
        StandingTopics standing,
        Func<RowProblem, string> say,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var file = await ListFile.OpenAsync(path, cancellationToken).ConfigureAwait(false);
            running = file;
            File.Delete(RejectedPath);
            var problems = new List<(ListRow, RowProblem)>();
            FileRow? current = null;
            await using (var rejected = new RejectedRows(RejectedPath, file.Delimiter, file.Columns))
                Tally = await TakeRows
                    .RunAsync(
                        database,
                        standing,
                        By,
                        List,
                        PlainAsync(),
                        IsDry,
                        async (row, problem) =>
                        {
                            if (problems.Count < ShownProblems)
                                problems.Add((row, problem));
                            await rejected.AddAsync(current!, say(problem), cancellationToken).ConfigureAwait(false);
                        },
                        tally => Tally = tally,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            Problems = problems;
            State = ImportJobState.Done;

            async IAsyncEnumerable<(ListRow, RowProblem?)> PlainAsync()
            {
                await foreach (var (raw, row, problem) in RowsAsync(file, cancellationToken).ConfigureAwait(false))
                {
                    current = raw;
                    yield return (row, problem);
                }
            }
        }
        catch (OperationCanceledException)
        {
            State = ImportJobState.Stopped;
        }
        catch (Exception error)
        {
            // Nothing above could tell the reader: the page does.
            Failure =
                error is Refusal refusal ? refusal.Code
                : error is UnreadableFileException ? "list.unreadable"
                : "list.failed";
            State = ImportJobState.Failed;
        }
        finally
        {
            running = null;
        }
    }

    private static async IAsyncEnumerable<(FileRow Raw, ListRow Row, RowProblem? Problem)> RowsAsync(
        ListFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var row in file.ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return (
                row.File,
                new ListRow(row.File.Line, row.Key, row.Name, row.Aliases, row.Query),
                row.Problem is null ? null : new RowProblem(RowProblemKind.Broken, row.Problem)
            );
    }
}
