using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Listen;

internal static class ListenEndpoints
{
    public static void MapListen(this RouteGroupBuilder pages)
    {
        pages.MapChosenPosts();
        pages.MapQueryEditor();
        pages
            .MapPost(
                "/listen/views",
                async (
                    [FromForm] string name,
                    [FromForm] string? filter,
                    [FromForm] string? shared,
                    Database database,
                    Viewer viewer,
                    CancellationToken cancellationToken
                ) =>
                {
                    // As the feed reads it, so that a view never holds what the feed would not understand.
                    var kept = (FeedFilter.Of(filter ?? "") with { Before = null }).Address("").TrimStart('?');
                    await SaveView
                        .RunAsync(database, viewer.Id!.Value, name, kept, shared == "true", cancellationToken)
                        .ConfigureAwait(false);
                    return Results.LocalRedirect($"/listen?{kept}");
                }
            )
            .Needs(Permission.SeeListening);
        pages
            .MapPost(
                "/listen/views/{id:long}/remove",
                async (long id, Database database, Viewer viewer, CancellationToken cancellationToken) =>
                {
                    await SaveView.RemoveAsync(database, viewer.Id!.Value, new SavedViewId(id), cancellationToken).ConfigureAwait(false);
                    return Results.LocalRedirect("/listen");
                }
            )
            .Needs(Permission.SeeListening);
        pages.MapPost("/listen/topics", SaveAsync).Needs(Permission.EditTopics);
        pages
            .MapPost(
                "/listen/topics/{id:long}/remove",
                async (long id, Database database, StandingTopics standing, Viewer viewer, CancellationToken cancellationToken) =>
                {
                    await RemoveTopic
                        .RunAsync(database, standing, viewer.Id!.Value, new TopicId(id), cancellationToken)
                        .ConfigureAwait(false);
                    return Results.LocalRedirect("/listen");
                }
            )
            .Needs(Permission.EditTopics);
        pages
            // Posted: a query may be longer than an address.
            .MapPost("/listen/check", ([FromForm] string? query) => new RazorComponentResult<QueryCheck>(new { Query = query ?? "" }))
            .Needs(Permission.EditTopics);
        pages
            .MapPost(
                "/listen/preview",
                ([FromForm] string? query, [FromForm] string? id) =>
                    new RazorComponentResult<QueryPreview>(
                        new { Query = query ?? "", Topic = long.TryParse(id, out var topic) ? topic : (long?)null }
                    )
            )
            .Needs(Permission.EditTopics);
    }

    private static async Task<IResult> SaveAsync(
        [FromForm] string? id,
        [FromForm] string name,
        [FromForm] TopicPurpose purpose,
        [FromForm] string colour,
        [FromForm] string query,
        [FromForm] string? active,
        [FromForm] string? owner,
        [FromForm] string? queue,
        HttpRequest request,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        TopicId? known = long.TryParse(id, out var number) ? new TopicId(number) : null;
        try
        {
            var saved = await SaveTopic
                .RunAsync(database, standing, viewer.Id, known, name, purpose, query, colour, active == "true", cancellationToken)
                .ConfigureAwait(false);
            await AssignTopic
                .RunAsync(
                    database,
                    viewer.Id,
                    saved,
                    long.TryParse(owner, out var user) ? new UserId(user) : null,
                    queue,
                    cancellationToken
                )
                .ConfigureAwait(false);
            await MarkTopic
                .RunAsync(database, viewer.Id!.Value, saved, query, MarksOf(request.Form), cancellationToken)
                .ConfigureAwait(false);
            return Results.LocalRedirect($"/listen?topic={saved}");
        }
        catch (Refusal refusal)
        {
            // What was typed comes back with the reason; the query's own errors are shown below it.
            var typed =
                $"name={Uri.EscapeDataString(name)}&purpose={purpose}&query={Uri.EscapeDataString(query)}&refused={Uri.EscapeDataString(refusal.Code)}";
            return Results.LocalRedirect($"/listen/topics/{known?.ToString() ?? "new"}?{typed}");
        }
    }

    /// <summary>What was said of the preview's samples: fields named <c>mark-POST</c>.</summary>
    internal static Dictionary<PostId, bool> MarksOf(IFormCollection form)
    {
        const string Prefix = "mark-";
        const int Most = 100;
        return form
            .Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
            .Take(Most)
            .Select(key => (Key: long.TryParse(key[Prefix.Length..], out var post) ? post : 0, Value: form[key].ToString()))
            .Where(mark => mark.Key > 0 && mark.Value is "right" or "wrong")
            .ToDictionary(mark => new PostId(mark.Key), mark => mark.Value == "right");
    }
}
