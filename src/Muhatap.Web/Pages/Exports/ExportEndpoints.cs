using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Exports;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Exports;

internal static class ExportEndpoints
{
    /// <summary>A small file comes with the answer; for a large one nobody waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(60);

    public static void MapExports(this RouteGroupBuilder pages)
    {
        pages.MapPost("/exports", AskAsync).Needs(Permission.SignedIn);
        pages.MapPost("/exports/{id:long}/cancel", CancelAsync).Needs(Permission.SignedIn);
        pages.MapGet("/exports/{id:long}/file", FileAsync).Needs(Permission.SignedIn);
    }

    private static async Task<IResult> AskAsync(
        [FromForm] string list,
        [FromForm] string? filter,
        [FromForm] ExportFormat format,
        HttpRequest request,
        Database database,
        ExportRunner runner,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (ExportLists.PermissionOf(list) is not { } permission || !viewer.May(permission))
            return Results.LocalRedirect("/denied");
        if (!ExportLists.Comes(list, format))
            return Results.LocalRedirect("/exports?refused=export.format");
        // Posts chosen in the feed: whatever else narrowed it, these.
        if (list == "feed" && request.Form["chosen"].Count > 0)
            filter = "days=365&" + string.Join('&', request.Form["post"].Select(post => $"post={Uri.EscapeDataString(post ?? "")}"));
        var id = await AddAsync(database, viewer.Id!.Value, list, filter ?? "", format, cancellationToken).ConfigureAwait(false);
        runner.Wake();
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Look)
        {
            await Task.Delay(Look, cancellationToken).ConfigureAwait(false);
            var state = (await JobAsync(database, id, viewer, cancellationToken).ConfigureAwait(false))?.State;
            if (state == ExportState.Ready)
                return Results.LocalRedirect($"/exports/{id}/file");
            if (state is not (ExportState.Waiting or ExportState.Writing))
                break;
        }
        return Results.LocalRedirect("/exports");
    }

    private static async Task<IResult> CancelAsync(
        long id,
        Database database,
        ExportRunner runner,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await StopAsync(database, runner, new ExportJobId(id), viewer.Id!.Value, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/exports");
    }

    private static async Task<IResult> FileAsync(
        long id,
        Database database,
        ExportRunner runner,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var job = await JobAsync(database, new ExportJobId(id), viewer, cancellationToken).ConfigureAwait(false);
        return (job is null ? null : FileOf(job, runner, viewer)) ?? Results.LocalRedirect("/exports?refused=export.gone");
    }

    /// <summary>Writes down that somebody wants a file, with the audit.</summary>
    internal static Task<ExportJobId> AddAsync(
        Database database,
        UserId user,
        string list,
        string filter,
        ExportFormat format,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                var job = new ExportJob
                {
                    Id = scope.Mint.Next<ExportJobId>(),
                    UserId = user,
                    List = list,
                    Filter = filter,
                    Format = format,
                    CreatedAt = scope.Now,
                    ExpiresAt = scope.Now + ExportRunner.KeptFor,
                };
                scope.Db.ExportJobs.Add(job);
                scope.Audit(user, "list.exported", $"{list}/{job.Id}", filter);
                return Task.FromResult(job.Id);
            },
            cancellationToken
        );

    /// <summary>Stops one's own file, also while it is being written.</summary>
    internal static async Task StopAsync(
        Database database,
        ExportRunner runner,
        ExportJobId job,
        UserId me,
        CancellationToken cancellationToken
    )
    {
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                    await scope
                        .Db.ExportJobs.Where(row =>
                            row.Id == job && row.UserId == me && (row.State == ExportState.Waiting || row.State == ExportState.Writing)
                        )
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ExportState.Cancelled), cancellation)
                        .ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        runner.Cancel(job);
    }

    /// <summary>The file of a job; null where it is not ready, gone, or no longer this reader's to see.</summary>
    internal static IResult? FileOf(ExportJob job, ExportRunner runner, Viewer viewer)
    {
        // Who lost the right to see the list since has lost its files too.
        if (job is not { State: ExportState.Ready } || ExportLists.PermissionOf(job.List) is not { } permission || !viewer.May(permission))
            return null;
        var path = runner.PathOf(job);
        if (!File.Exists(path))
            return null;
        var type = job.Format switch
        {
            ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ExportFormat.Zip => "application/zip",
            _ => "text/csv; charset=utf-8",
        };
        return Results.File(path, type, ExportLists.FileName(job, viewer.Tongue), enableRangeProcessing: true);
    }

    internal static async Task<ExportJob?> JobAsync(Database database, ExportJobId id, Viewer viewer, CancellationToken cancellationToken)
    {
        var me = viewer.Id!.Value;
        await using var db = database.Read();
        return await db.ExportJobs.SingleOrDefaultAsync(job => job.Id == id && job.UserId == me, cancellationToken).ConfigureAwait(false);
    }
}
