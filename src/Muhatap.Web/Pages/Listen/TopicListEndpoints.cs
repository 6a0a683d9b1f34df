using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Imports;
using Muhatap.Web.Pages.Import;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Listen;

/// <summary>What the forms of a topic list do.</summary>
internal static class TopicListEndpoints
{
    public static void MapTopicLists(this RouteGroupBuilder pages)
    {
        var lists = pages.MapGroup("/listen/lists").Needs(Permission.EditTopics);
        lists.MapPost("", SaveAsync);
        lists
            .MapPost("/{id:long}/upload", UploadAsync)
            .WithMetadata(
                new RequestSizeLimitAttribute(ImportEndpoints.MostBytes),
                new RequestFormLimitsAttribute { MultipartBodyLengthLimit = ImportEndpoints.MostBytes }
            );
        lists.MapPost(
            "/{id:long}/upload/{upload}/start",
            (
                long id,
                string upload,
                [FromForm] string act,
                ListUploads uploads,
                Database database,
                StandingTopics standing,
                Viewer viewer
            ) =>
            {
                var tongue = viewer.Tongue;
                Upload(uploads, viewer, upload)
                    .Start(database, standing, isDry: act == "try", problem => TopicListTexts.SayWithMend(problem, tongue));
                return Results.LocalRedirect($"/listen/lists/{id}");
            }
        );
        lists.MapPost(
            "/{id:long}/upload/{upload}/stop",
            (long id, string upload, ListUploads uploads, Viewer viewer) =>
            {
                Upload(uploads, viewer, upload).Stop();
                return Results.LocalRedirect($"/listen/lists/{id}");
            }
        );
        lists.MapPost(
            "/{id:long}/upload/{upload}/remove",
            (long id, string upload, ListUploads uploads, Viewer viewer) =>
            {
                uploads.Remove(Upload(uploads, viewer, upload));
                return Results.LocalRedirect($"/listen/lists/{id}");
            }
        );
        lists.MapGet(
            "/{id:long}/upload/{upload}/rejected",
            (long id, string upload, ListUploads uploads, Viewer viewer) =>
            {
                var file = Upload(uploads, viewer, upload);
                return File.Exists(file.RejectedPath)
                    ? Results.File(
                        file.RejectedPath,
                        "text/csv; charset=utf-8",
                        $"{Path.GetFileNameWithoutExtension(file.Name)}.rejected.csv"
                    )
                    : Results.NotFound();
            }
        );
        lists.MapPost("/{id:long}/rows", SaveRowAsync);
        lists.MapPost(
            "/{id:long}/rows/{row:long}/remove",
            async (long id, long row, Database database, StandingTopics standing, Viewer viewer, CancellationToken cancellationToken) =>
            {
                await SaveRow
                    .RemoveAsync(database, standing, viewer.Id, new TopicId(id), new TopicRowId(row), cancellationToken)
                    .ConfigureAwait(false);
                return Results.LocalRedirect($"/listen/lists/{id}");
            }
        );
    }

    private static async Task<IResult> SaveAsync(
        [FromForm] string? id,
        [FromForm] string name,
        [FromForm] TopicPurpose purpose,
        [FromForm] string colour,
        [FromForm] string? active,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        TopicId? known = long.TryParse(id, out var number) ? new TopicId(number) : null;
        var saved = await SaveList
            .RunAsync(database, standing, viewer.Id, known, name, purpose, colour, active == "true", cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect($"/listen/lists/{saved}");
    }

    private static async Task<IResult> UploadAsync(
        long id,
        IFormFile? file,
        ListUploads uploads,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (file is null || file.Length == 0)
            throw new Refusal("list.file", "No file was sent.", "file");
        await uploads.AddAsync(viewer.Id!.Value, new TopicId(id), file, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/listen/lists/{id}");
    }

    private static async Task<IResult> SaveRowAsync(
        long id,
        [FromForm] string key,
        [FromForm] string name,
        [FromForm] string? aliases,
        [FromForm] string? query,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var row = new ListRow(
            0,
            key,
            name,
            (aliases ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            query
        );
        var problem = await SaveRow.RunAsync(database, standing, viewer.Id, new TopicId(id), row, cancellationToken).ConfigureAwait(false);
        if (problem is null)
            return Results.LocalRedirect($"/listen/lists/{id}?q={Uri.EscapeDataString(key.Trim())}#rows");
        // What was typed comes back with the reason.
        var typed =
            $"key={Uri.EscapeDataString(key)}&name={Uri.EscapeDataString(name)}&aliases={Uri.EscapeDataString(aliases ?? "")}&query={Uri.EscapeDataString(query ?? "")}"
            + $"&wrong={Uri.EscapeDataString(TopicListTexts.Say(problem, viewer.Tongue))}&mend={Uri.EscapeDataString(problem.Mend)}";
        return Results.LocalRedirect($"/listen/lists/{id}?{typed}#row");
    }

    private static ListUpload Upload(ListUploads uploads, Viewer viewer, string id) =>
        uploads.Find(id, viewer.Id!.Value) ?? throw new Refusal("import.unknown", "There is no such import.");
}
