using System.Text.Json;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Listen;

namespace Muhatap.Web.Api;

/// <summary>A row of a topic list as JSON has it, and why one is refused.</summary>
internal static class TopicRowJson
{
    /// <param name="key">Where the address already says which row it is; null where the object must.</param>
    /// <param name="line">Its place among the rows of the request, from 1.</param>
    /// <exception cref="Refusal">A field is missing or is not what it must be.</exception>
    public static RowEdit Read(JsonElement json, string place, string? key, long line, string? version)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new Refusal(
                "row.shape",
                $"{(place.Length == 0 ? "The body" : place.TrimEnd('.'))} is a JSON object.",
                place.TrimEnd('.')
            );
        var fields = new JsonFields(json, place);
        if (key is not null && fields.Text("key") is { } other && other != key)
            throw fields.Refused("row.key", "key", $"is '{key}' and stays so: a row with another key is another row");
        return new RowEdit(
            // A missing key or name is found by the list's own rules, which say it of files as well.
            new ListRow(line, key ?? fields.Text("key") ?? "", fields.Text("name") ?? "", fields.Texts("aliases"), fields.Text("query")),
            version ?? fields.Text("etag")
        );
    }

    public static object Shown(TopicRow row) =>
        new
        {
            id = row.Id.ToString(),
            key = row.Key,
            name = row.Name,
            aliases = RowQuery.AliasesOf(row.Aliases),
            query = row.Query,
            listens = RowQuery.Of(row),
            muted = row.IsMuted,
            etag = RowVersion.Of(row),
        };

    /// <summary>One of several refused rows.</summary>
    public static Dictionary<string, object?> Shown(ListRow row, RowProblem problem)
    {
        var shown = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["line"] = row.Line,
            ["key"] = row.Key,
            ["code"] = Code(problem),
            ["reason"] = Says(problem),
        };
        foreach (var (name, value) in Places(row, problem))
            shown[name] = value;
        return shown;
    }

    /// <summary>The one row of a request, refused.</summary>
    /// <param name="current">The row as it stands, where it was changed since it was read.</param>
    public static IResult Refused(ListRow row, RowProblem problem, TopicRow? current)
    {
        var more = Places(row, problem);
        if (problem.Kind == RowProblemKind.Stale)
            more["current"] = current is null ? null : Shown(current);
        return TypedResults.Problem(
            detail: Says(problem),
            statusCode: problem.Kind == RowProblemKind.Stale
                ? StatusCodes.Status412PreconditionFailed
                : StatusCodes.Status422UnprocessableEntity,
            title: Code(problem),
            type: $"urn:muhatap:{Code(problem)}",
            extensions: more
        );
    }

    /// <summary>Which field it is, where in it, and what to write instead.</summary>
    private static Dictionary<string, object?> Places(ListRow row, RowProblem problem)
    {
        var places = new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = Field(row, problem) };
        if (problem.Error is { } error && !string.IsNullOrWhiteSpace(row.Query))
            (places["start"], places["length"]) = (error.Start, error.Length);
        if (problem.Mend.Length > 0)
            places["mend"] = new { field = "query", value = problem.Mend };
        return places;
    }

    private static string? Field(ListRow row, RowProblem problem) =>
        problem.Kind switch
        {
            RowProblemKind.NoKey or RowProblemKind.SameKey => "key",
            RowProblemKind.TooLong when row.Key.Trim().Length > TopicRow.LongestKey => "key",
            RowProblemKind.TooLong => row.Name.Length > TopicRow.LongestName ? "name" : "aliases",
            RowProblemKind.TooShort or RowProblemKind.TooCommon or RowProblemKind.Ambiguous => problem.What == row.Name
                ? "name"
                : "aliases",
            RowProblemKind.NoName => "name",
            RowProblemKind.Query => "query",
            RowProblemKind.Stale => "etag",
            _ => null,
        };

    private static string Says(RowProblem problem) => TopicListTexts.Say(problem, Tongue.English);

    /// <summary>Like <c>row.too_common</c>.</summary>
    private static string Code(RowProblem problem) => "row." + JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.Kind.ToString());
}
