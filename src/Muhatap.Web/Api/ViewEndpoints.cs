using System.Text.Json;
using Muhatap.Core.Ids;
using Muhatap.Listen.Feed;
using Muhatap.Store;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api;

/// <summary><c>/api/views</c>: filters of the feed kept under a name, one's own and those others share.</summary>
internal static class ViewEndpoints
{
    public static void MapViews(this RouteGroupBuilder api)
    {
        api.MapGet("/views", ListAsync).Needs(Permission.SeeListening).WithSummary("Saved views: one's own and those others share.");
        api.MapPost("/views", SaveAsync)
            .Needs(Permission.SeeListening)
            .WithSummary(
                "Keeps a view: name, filter (as the feed's address holds it, like topic=1&days=7), shared. The same name changes it."
            );
        api.MapDelete("/views/{id:long}", RemoveAsync).Needs(Permission.SeeListening).WithSummary("Takes one's own view away.");
    }

    private static async Task<IResult> ListAsync(Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var views = await FeedQuery.ViewsAsync(database, viewer.Id!.Value, cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(
            new
            {
                items = views.Select(row => new
                {
                    id = row.View.Id.ToString(),
                    name = row.View.Name,
                    filter = row.View.Filter,
                    shared = row.View.IsShared,
                    mine = row.View.UserId == viewer.Id,
                }),
            }
        );
    }

    private static async Task<IResult> SaveAsync(JsonElement body, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var fields = new JsonFields(body, "");
        var name = fields.Needed("name");
        // As the feed reads it, so that a view never holds what the feed would not understand.
        var filter = (FeedFilter.Of(fields.Text("filter") ?? "") with { Before = null }).Address("").TrimStart('?');
        var isShared = body.TryGetProperty("shared", out var shared) && shared.ValueKind == JsonValueKind.True;
        var id = await SaveView.RunAsync(database, viewer.Id!.Value, name, filter, isShared, cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(
            new
            {
                id = id.ToString(),
                name,
                filter,
                shared = isShared,
            },
            statusCode: StatusCodes.Status201Created
        );
    }

    private static async Task<IResult> RemoveAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveView.RemoveAsync(database, viewer.Id!.Value, new SavedViewId(id), cancellationToken).ConfigureAwait(false);
        return TypedResults.NoContent();
    }
}
