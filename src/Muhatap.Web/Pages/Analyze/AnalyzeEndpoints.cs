using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Rivals;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Analyze;

internal static class AnalyzeEndpoints
{
    public static void MapAnalyze(this RouteGroupBuilder pages) =>
        pages.MapPost("/analyze/complaints/accounts", SayWhoseAsync).Needs(Permission.EditTopics);

    /// <param name="company">The topic's id and the company's name, parted by a stroke.</param>
    private static async Task<IResult> SayWhoseAsync(
        [FromForm] string? company,
        [FromForm] string? network,
        [FromForm] string? handle,
        [FromForm] string? theirs,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var parts = (company ?? "").Split('/', 2);
        if (!long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var topic))
            throw new Refusal("topic.unknown", "There is no such competitor.");
        await SayWhoseAccount
            .RunAsync(
                database,
                viewer.Id!.Value,
                new TopicId(topic),
                parts.Length > 1 ? parts[1] : "",
                network ?? "",
                handle ?? "",
                theirs != "no",
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect("/analyze/complaints/accounts?saved");
    }
}
