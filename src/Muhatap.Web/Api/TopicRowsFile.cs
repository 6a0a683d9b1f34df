using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Pages.Import;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api;

/// <summary><c>/api/topics/{id}/rows.csv</c>: a whole list out and in, as the list's page takes files.</summary>
internal static class TopicRowsFile
{
    private const int ShownProblems = 500;

    public static void MapTopicRowsFile(this RouteGroupBuilder api)
    {
        api.MapGet("/topics/{id:long}/rows.csv", GetAsync)
            .Needs(Permission.SeeListening)
            .WithSummary("All rows of a topic list as CSV: key, name, aliases (parted by ;), query. The ETag is the whole list's.");
        api.MapPut("/topics/{id:long}/rows.csv", PutAsync)
            .Needs(Permission.EditTopics)
            .WithMetadata(new RequestSizeLimitAttribute(ImportEndpoints.MostBytes))
            .WithSummary(
                "Puts the file in the body (CSV, TSV, XLSX or JSON Lines, not a form) in the list's place: rows keep their identity with their keys, rows the file lacks go, a refused row stays as it was. Needs If-Match with the list's ETag, or *. dry=true writes nothing, needs no If-Match and says what would happen. Refused rows are said with line, field, reason, place and mend, the first 500 of them."
            );
    }

    private static async Task<IResult> GetAsync(long id, HttpResponse response, Database database, CancellationToken cancellationToken)
    {
        var list = await TopicRowEndpoints.ListAsync(database, new TopicId(id), cancellationToken).ConfigureAwait(false);
        // The version stands before the rows in the answer and is known after them: they wait on disk.
        var file = Scratch();
        try
        {
            var version = await TopicRowsCsv.WriteAsync(database, list.Id, file, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            return TypedResults.Stream(
                file,
                "text/csv; charset=utf-8",
                $"rows-{id}.csv",
                entityTag: new EntityTagHeaderValue($"\"{version}\"")
            );
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<IResult> PutAsync(
        long id,
        HttpContext http,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken,
        [FromQuery] bool dry = false
    )
    {
        // Kept answers know a request by its JSON; of a file they would take another one for the same.
        if (http.Request.Headers.ContainsKey("Idempotency-Key"))
            throw new Refusal("idempotency.file", "Putting a file twice is safe by itself: leave Idempotency-Key out.", "Idempotency-Key");
        var list = await TopicRowEndpoints.ListAsync(database, new TopicId(id), cancellationToken).ConfigureAwait(false);
        if (list.IsFollowing)
            throw new Refusal("topic.following", "What is followed is edited on its own page, /listen/following.", "id");
        var isSaid = RowMatch.TryRead(http.Request, out var version);
        if (!dry && !isSaid)
            return RowMatch.Missing();
        if (version is not null && await VersionAsync().ConfigureAwait(false) is var stands && stands != version)
            return Stale(stands);
        await using var body = Scratch();
        await http.Request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
        var problems = new List<object>();
        var refused = 0;
        RowsTally tally;
        try
        {
            await using var file = await ListFile.OpenAsync(body.Name, cancellationToken).ConfigureAwait(false);
            tally = await TakeRows
                .RunAsync(
                    database,
                    standing,
                    viewer.Id,
                    list.Id,
                    RowsAsync(file, cancellationToken),
                    dry,
                    (row, problem) =>
                    {
                        refused++;
                        if (problems.Count < ShownProblems)
                            problems.Add(TopicRowJson.Shown(row, problem));
                        return Task.CompletedTask;
                    },
                    _ => { },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (UnreadableFileException unreadable)
        {
            throw new Refusal("list.unreadable", unreadable.Message, "body");
        }
        catch (Refusal none) when (none.Code == "list.empty")
        {
            return TypedResults.Problem(
                detail: none.Message,
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: none.Code,
                type: $"urn:muhatap:{none.Code}",
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["field"] = "body",
                    ["refused"] = refused,
                    ["problems"] = problems,
                }
            );
        }
        var now = await VersionAsync().ConfigureAwait(false);
        RowMatch.Tell(http.Response, now);
        return TypedResults.Json(
            new
            {
                dry,
                added = tally.Added,
                changed = tally.Changed,
                same = tally.Same,
                removed = tally.Removed,
                refused,
                problems,
                etag = now,
            }
        );

        Task<string> VersionAsync() => TopicRowsCsv.WriteAsync(database, list.Id, Stream.Null, cancellationToken);
    }

    private static async IAsyncEnumerable<(ListRow, RowProblem?)> RowsAsync(
        ListFile file,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var row in file.ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return (
                new ListRow(row.File.Line, row.Key, row.Name, row.Aliases, row.Query),
                row.Problem is null ? null : new RowProblem(RowProblemKind.Broken, row.Problem)
            );
    }

    private static IResult Stale(string stands) =>
        TypedResults.Problem(
            detail: "The list was changed since it was read. Read it again and make your changes on top.",
            statusCode: StatusCodes.Status412PreconditionFailed,
            title: "rows.stale",
            type: "urn:muhatap:rows.stale",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = "If-Match", ["etag"] = stands }
        );

    /// <summary>A file that is gone with its last reader.</summary>
    private static FileStream Scratch() =>
        new(
            Path.Combine(Path.GetTempPath(), $"muhatap-rows-{Guid.NewGuid():N}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            }
        );
}
