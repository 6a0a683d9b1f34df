using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Core.Ids;
using Muhatap.Core.Walk;
using Muhatap.Relate.Basis;
using Muhatap.Store;
using Muhatap.Web.Commands.Import;

namespace Muhatap.Web.Imports;

/// <summary>One file that somebody brought to the import page: how it is read, how far it is, what became of it.</summary>
internal sealed class ImportJob(string id, UserId by, ImportKind kind, string name, string path, DateTimeOffset at) : IDisposable
{
    private CancellationTokenSource? stopping;
    private ImportFile? running;

    public string Id { get; } = id;

    /// <summary>Who brought it; nobody else sees it.</summary>
    public UserId By { get; } = by;

    public ImportKind Kind { get; } = kind;

    /// <summary>As its owner called it.</summary>
    public string Name { get; } = name;

    public string Path { get; } = path;

    public DateTimeOffset At { get; } = at;

    public long Length { get; } = new FileInfo(path).Length;

    public ImportOptions Options { get; set; } = new();

    public ImportJobState State { get; private set; }

    /// <summary>What became of the rows so far; null before the first run.</summary>
    public ImportTally? Tally { get; private set; }

    /// <summary>The first problems, one a line, as the command line tells them.</summary>
    public string Problems { get; private set; } = "";

    /// <summary>0 to 1.</summary>
    public double Share => running is { } file && Length > 0 ? Math.Clamp((double)file.BytesRead / Length, 0, 1) : 0;

    public string RejectedPath => Path + ".rejected.csv";

    /// <summary>Takes the file through by itself, or (dry) only reads and checks every row.</summary>
    public void Start(Database database, IPostWalk walk, bool isDry)
    {
        if (State == ImportJobState.Running)
            return;
        stopping?.Dispose();
        stopping = new CancellationTokenSource();
        State = ImportJobState.Running;
        Tally = new ImportTally
        {
            Kind = Kind.ToString().ToLowerInvariant(),
            File = Name,
            DryRun = isDry,
        };
        var token = stopping.Token;
        _ = Task.Run(
            () => RunAsync(database, isDry ? null : new ImportStore(database, walk) { OwnsDatabase = false }, Tally, token),
            CancellationToken.None
        );
    }

    public void Stop() => stopping?.Cancel();

    public void Dispose()
    {
        stopping?.Cancel();
        stopping?.Dispose();
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFileName(Path) + "*"))
            File.Delete(file);
    }

    private async Task RunAsync(Database database, ImportStore? store, ImportTally tally, CancellationToken cancellationToken)
    {
        await using var said = new StringWriter();
        try
        {
            await using var file = await ImportFile
                .OpenAsync(Path, Kind, Options, TimeProvider.System, cancellationToken)
                .ConfigureAwait(false);
            running = file;
            File.Delete(RejectedPath);
            var rejected = new RejectedRows(RejectedPath, file.Delimiter, file.HasRawRows ? null : file.Map.Columns);
            await using (rejected)
            {
                var run = new ImportRun(
                    tally,
                    rejected,
                    said,
                    new ProgressBar(TextWriter.Null, isTerminal: false, Length, TimeProvider.System),
                    () => file.BytesRead
                );
                var standing = await SetBasis.StandingAsync(database, cancellationToken).ConfigureAwait(false);
                await ImportFileRun.TakeAsync(Kind, file, store, isAddressed: true, standing, run, cancellationToken).ConfigureAwait(false);
            }
            tally.RejectedFile = rejected.Written;
            Problems = said.ToString();
            State = cancellationToken.IsCancellationRequested ? ImportJobState.Stopped : ImportJobState.Done;
        }
        catch (OperationCanceledException)
        {
            State = ImportJobState.Stopped;
        }
        catch (Exception error)
        {
            // Nothing above could tell the reader: the page does.
            Problems = error.Message;
            State = ImportJobState.Failed;
        }
        finally
        {
            running = null;
        }
    }
}
