using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api;

/// <summary><c>/api/topics/{id}/rows</c>: the companies or products of a topic that is a list.</summary>
internal static class TopicRowEndpoints
{
    private const int MostOfAPage = 200;

    public static void MapTopicRows(this RouteGroupBuilder api)
    {
        api.MapGet("/topics/{id:long}/rows", PageAsync)
            .Needs(Permission.SeeListening)
            .WithSummary(
                "The rows of a topic list in the order of their keys, 50 a page (limit, at most 200); go on with cursor. search: the beginning of a key or of a name. key: that one row."
            );
        api.MapGet("/topics/{id:long}/rows/{row:long}", OneAsync)
            .Needs(Permission.SeeListening)
            .WithSummary("One row. The ETag is what an edit of it sends back as If-Match.");
        api.MapPost("/topics/{id:long}/rows", TakeAsync)
            .Needs(Permission.EditTopics)
            .WithSummary(
                "Adds or changes one row or a list of up to 500, by their keys: key, name, aliases (a list), query (in the listening language, instead of the names), etag (refuses the row where it was changed since). Other rows stay. The same again changes nothing. Each refused row is said with its line (from 1), field, reason, the place in a query (start, length) and a mend."
            );
        api.MapPut("/topics/{id:long}/rows/{row:long}", PutAsync)
            .Needs(Permission.EditTopics)
            .WithSummary(
                "Makes a row what the body says: name, aliases, query; its key stays. Needs If-Match with the ETag it was read with, or *; 412 with the row as it stands where somebody changed it since."
            );
        api.MapDelete("/topics/{id:long}/rows/{row:long}", RemoveAsync)
            .Needs(Permission.EditTopics)
            .WithSummary("Takes a row out of its list. Needs If-Match as a change does.");
        api.MapTopicRowsFile();
    }

    /// <exception cref="Refusal"><c>topic.unknown</c>.</exception>
    public static async Task<Topic> ListAsync(Database database, TopicId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Topics.SingleOrDefaultAsync(row => row.Id == id && row.IsList, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("topic.unknown", $"There is no topic list {id}.", "id");
    }

    private static async Task<IResult> PageAsync(
        long id,
        [FromQuery] string? search,
        [FromQuery] string? key,
        [FromQuery] string? cursor,
        Database database,
        CancellationToken cancellationToken,
        [FromQuery] int limit = 50
    )
    {
        if (limit is < 1 or > MostOfAPage)
            throw new Refusal("list.limit", $"limit is 1 to {MostOfAPage}.", "limit");
        var list = await ListAsync(database, new TopicId(id), cancellationToken).ConfigureAwait(false);
        if (key is not null)
        {
            await using var db = database.Read();
            var found = await db
                .TopicRows.Where(row => row.TopicId == list.Id && row.Key == key)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return TypedResults.Json(new { items = found.Select(TopicRowJson.Shown), next = (string?)null });
        }
        var (rows, hasMore) = await ReadRows
            .PageAsync(database, list.Id, search, After(cursor), limit, cancellationToken)
            .ConfigureAwait(false);
        return TypedResults.Json(
            new
            {
                items = rows.Select(TopicRowJson.Shown),
                next = hasMore ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(rows[^1].Key)) : null,
            }
        );
    }

    private static async Task<IResult> OneAsync(
        long id,
        long row,
        HttpResponse response,
        Database database,
        CancellationToken cancellationToken
    )
    {
        var found = await RowAsync(database, id, row, cancellationToken).ConfigureAwait(false);
        RowMatch.Tell(response, RowVersion.Of(found));
        return TypedResults.Json(TopicRowJson.Shown(found));
    }

    private static async Task<IResult> TakeAsync(
        long id,
        JsonElement body,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var isList = body.ValueKind == JsonValueKind.Array;
        var items = isList ? body.EnumerateArray().ToArray() : [body];
        if (items.Length > EditRows.MostAtOnce)
            throw new Refusal("rows.many", $"At most {EditRows.MostAtOnce} rows at once; a whole list goes to rows.csv.", "rows");
        var edits = items
            .Select((item, index) => TopicRowJson.Read(item, isList ? $"rows[{index}]." : "", key: null, index + 1, version: null))
            .ToArray();
        var answers = await EditRows
            .RunAsync(database, standing, viewer.Id, new TopicId(id), edits, cancellationToken)
            .ConfigureAwait(false);
        if (!isList && answers[0].Problem is { } problem)
            return TopicRowJson.Refused(edits[0].Row, problem, answers[0].Stored);
        var written = answers.Where(answer => answer.Problem is null).ToList();
        return TypedResults.Json(
            new
            {
                added = written.Count(answer => answer.IsNew),
                changed = written.Count(answer => answer is { IsNew: false, IsSame: false }),
                same = written.Count(answer => answer.IsSame),
                refused = edits
                    .Zip(answers)
                    .Where(pair => pair.Second.Problem is not null)
                    .Select(pair => TopicRowJson.Shown(pair.First.Row, pair.Second.Problem!)),
                rows = answers.Select(answer => answer.Problem is null ? TopicRowJson.Shown(answer.Stored!) : null),
            },
            statusCode: written.Exists(answer => answer.IsNew) ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    private static async Task<IResult> PutAsync(
        long id,
        long row,
        JsonElement body,
        HttpContext http,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var found = await RowAsync(database, id, row, cancellationToken).ConfigureAwait(false);
        if (!RowMatch.TryRead(http.Request, out var version))
            return RowMatch.Missing();
        // A star asks for no version of its own, but the row that was found here must still be the one that is written.
        var edit = TopicRowJson.Read(body, "", found.Key, line: 0, version ?? RowVersion.Of(found));
        var answer = (
            await EditRows.RunAsync(database, standing, viewer.Id, found.TopicId, [edit], cancellationToken).ConfigureAwait(false)
        )[0];
        if (answer.Problem is { } problem)
            return TopicRowJson.Refused(edit.Row, problem, answer.Stored);
        RowMatch.Tell(http.Response, RowVersion.Of(answer.Stored!));
        return TypedResults.Json(TopicRowJson.Shown(answer.Stored!));
    }

    private static async Task<IResult> RemoveAsync(
        long id,
        long row,
        HttpContext http,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var found = await RowAsync(database, id, row, cancellationToken).ConfigureAwait(false);
        if (!RowMatch.TryRead(http.Request, out var version))
            return RowMatch.Missing();
        var stands = await EditRows
            .RemoveAsync(database, standing, viewer.Id, found.TopicId, found.Id, version, cancellationToken)
            .ConfigureAwait(false);
        return stands is null
            ? TypedResults.NoContent()
            : TopicRowJson.Refused(
                new ListRow(0, stands.Key, stands.Name, [], stands.Query),
                new RowProblem(RowProblemKind.Stale, stands.Key),
                stands
            );
    }

    private static async Task<TopicRow> RowAsync(Database database, long list, long row, CancellationToken cancellationToken)
    {
        var id = (await ListAsync(database, new TopicId(list), cancellationToken).ConfigureAwait(false)).Id;
        return await ReadRows.OneAsync(database, id, new TopicRowId(row), cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("row.unknown", "The list has no such row.", "row");
    }

    private static string? After(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (FormatException)
        {
            throw new Refusal("list.cursor", "cursor is not one this list gave.", "cursor");
        }
    }
}
