using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Exports;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Pages.Exports;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api;

/// <summary><c>/api/exports</c>: lists as files, written in the background; what a token may not see it can't export.</summary>
internal static class ExportJobEndpoints
{
    public static void MapExportJobs(this RouteGroupBuilder api)
    {
        api.MapPost("/exports", AskAsync)
            .Needs(Permission.SignedIn)
            .WithSummary(
                "Asks for a file: list (feed, report, images, customers, inbox), filter (as the list's address holds it), format (xlsx, csv, csv-semicolon, zip)."
            );
        api.MapGet("/exports", ListAsync).Needs(Permission.SignedIn).WithSummary("One's own files, newest first.");
        api.MapGet("/exports/{id:long}", OneAsync).Needs(Permission.SignedIn).WithSummary("How far a file is.");
        api.MapGet("/exports/{id:long}/file", FileAsync)
            .Needs(Permission.SignedIn)
            .WithSummary("The file, once its state is ready. Answers to ranges, so that a broken download goes on.");
        api.MapDelete("/exports/{id:long}", CancelAsync).Needs(Permission.SignedIn).WithSummary("Stops a file that is being written.");
    }

    private static async Task<IResult> AskAsync(
        JsonElement body,
        Database database,
        ExportRunner runner,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var fields = new JsonFields(body, "");
        var list = fields.Needed("list");
        if (ExportLists.PermissionOf(list) is not { } permission)
            throw new Refusal("export.list", "There is no such list: feed, report, images, customers, inbox.", "list");
        if (!viewer.May(permission))
            return TypedResults.Problem("The token may not see this list.", statusCode: StatusCodes.Status403Forbidden);
        ExportFormat? format = (fields.Text("format") ?? (list == "images" ? "zip" : "xlsx")) switch
        {
            "xlsx" => ExportFormat.Xlsx,
            "csv" => ExportFormat.Csv,
            "csv-semicolon" => ExportFormat.CsvSemicolon,
            "zip" => ExportFormat.Zip,
            _ => null,
        };
        if (format is not { } known || !ExportLists.Comes(list, known))
            throw new Refusal(
                "export.format",
                "This list comes as " + (list == "images" ? "zip." : "xlsx, csv or csv-semicolon."),
                "format"
            );
        var id = await ExportEndpoints
            .AddAsync(database, viewer.Id!.Value, list, fields.Text("filter") ?? "", known, cancellationToken)
            .ConfigureAwait(false);
        runner.Wake();
        return TypedResults.Json(new { id = id.ToString(), state = "waiting" }, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ListAsync(Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        const int Most = 100;
        var me = viewer.Id!.Value;
        await using var db = database.Read();
        var jobs = await db
            .ExportJobs.Where(job => job.UserId == me)
            .OrderByDescending(job => job.Id)
            .Take(Most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return TypedResults.Json(new { items = jobs.Select(Json) });
    }

    private static async Task<IResult> OneAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken) =>
        await ExportEndpoints.JobAsync(database, new ExportJobId(id), viewer, cancellationToken).ConfigureAwait(false) is { } job
            ? TypedResults.Json(Json(job))
            : TypedResults.NotFound();

    private static async Task<IResult> FileAsync(
        long id,
        Database database,
        ExportRunner runner,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var job = await ExportEndpoints.JobAsync(database, new ExportJobId(id), viewer, cancellationToken).ConfigureAwait(false);
        return job is null
            ? TypedResults.NotFound()
            : ExportEndpoints.FileOf(job, runner, viewer)
                ?? TypedResults.Problem("The file is not there: not written yet, or gone.", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> CancelAsync(
        long id,
        Database database,
        ExportRunner runner,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await ExportEndpoints.StopAsync(database, runner, new ExportJobId(id), viewer.Id!.Value, cancellationToken).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static object Json(ExportJob job) =>
        new
        {
            id = job.Id.ToString(),
            list = job.List,
            filter = job.Filter,
            format = ExportLists.Extension(job.Format),
            state = job.State.ToString().ToLowerInvariant(),
            rows = job.Rows,
            error = job.Error,
            created_at = job.CreatedAt,
            expires_at = job.ExpiresAt,
        };
}
