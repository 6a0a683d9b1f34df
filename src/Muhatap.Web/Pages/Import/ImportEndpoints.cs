using Microsoft.AspNetCore.Mvc;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Core.Accounts;
using Muhatap.Core.Refusals;
using Muhatap.Core.Walk;
using Muhatap.Store;
using Muhatap.Web.Imports;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Import;

/// <summary>What the import page's forms do.</summary>
internal static class ImportEndpoints
{
    public const long MostBytes = 512L * 1024 * 1024;

    public static void MapImport(this RouteGroupBuilder pages)
    {
        var imports = pages.MapGroup("/import").Needs(Permission.ImportData);
        imports
            .MapPost("", UploadAsync)
            .WithMetadata(
                new RequestSizeLimitAttribute(MostBytes),
                new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes }
            );
        imports.MapPost("/{id}/map", MapAsync);
        imports.MapPost("/{id}/start", Start);
        imports.MapPost(
            "/{id}/stop",
            (string id, ImportJobs jobs, Viewer viewer) =>
            {
                Job(jobs, viewer, id).Stop();
                return Results.LocalRedirect($"/import/{id}");
            }
        );
        imports.MapPost(
            "/{id}/remove",
            (string id, ImportJobs jobs, Viewer viewer) =>
            {
                jobs.Remove(Job(jobs, viewer, id));
                return Results.LocalRedirect("/import");
            }
        );
        imports.MapGet("/{id}/rejected", Rejected);
    }

    private static async Task<IResult> UploadAsync(
        [FromForm] ImportKind kind,
        [FromForm] string? source,
        [FromForm] string? network,
        [FromForm] string? basis,
        IFormFile? file,
        ImportJobs jobs,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (file is null || file.Length == 0)
            throw new Refusal("import.file", "No file was sent.", "file");
        var job = await jobs.AddAsync(viewer.Id!.Value, kind, file, cancellationToken).ConfigureAwait(false);
        job.Options = new ImportOptions
        {
            Source = string.IsNullOrWhiteSpace(source) ? "import" : source.Trim(),
            Network = string.IsNullOrWhiteSpace(network) ? ImportOptions.FileNetwork : network.Trim().ToLowerInvariant(),
            Basis = BasisOf(basis),
        };
        return Results.LocalRedirect($"/import/{job.Id}");
    }

    private static async Task<IResult> MapAsync(
        string id,
        HttpContext http,
        ImportJobs jobs,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var job = Job(jobs, viewer, id);
        var form = await http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            job.Options = job.Options with { Overrides = ImportFields.All(job.Kind, [.. form["field"].Select(field => field ?? "")]) };
        }
        catch (ColumnMapException error)
        {
            throw new Refusal("import.map", error.Message, "field");
        }
        return Results.LocalRedirect($"/import/{id}");
    }

    private static IResult Start(
        string id,
        [FromForm] string act,
        [FromForm] string? basis,
        ImportJobs jobs,
        Database database,
        IPostWalk walk,
        Viewer viewer
    )
    {
        var job = Job(jobs, viewer, id);
        // The basis stands beside the button: what was read there last is what is taken.
        if (job.Kind == ImportKind.Customers && job.State != ImportJobState.Running)
            job.Options = job.Options with { Basis = BasisOf(basis) };
        job.Start(database, walk, isDry: act == "try");
        return Results.LocalRedirect($"/import/{id}");
    }

    private static IResult Rejected(string id, ImportJobs jobs, Viewer viewer)
    {
        var job = Job(jobs, viewer, id);
        return File.Exists(job.RejectedPath)
            ? Results.File(job.RejectedPath, "text/csv; charset=utf-8", $"{Path.GetFileNameWithoutExtension(job.Name)}.rejected.csv")
            : Results.NotFound();
    }

    /// <summary>Null where nobody said.</summary>
    private static LegalBasis? BasisOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null
        : Enum.TryParse<LegalBasis>(name, out var basis) && Enum.IsDefined(basis) ? basis
        : throw new Refusal("basis.unstated", "Choose the legal basis.", "basis");

    private static ImportJob Job(ImportJobs jobs, Viewer viewer, string id) =>
        jobs.Find(id, viewer.Id!.Value) ?? throw new Refusal("import.unknown", "There is no such import.");
}
