using Microsoft.AspNetCore.Mvc;
using Muhatap.Act.Promises;
using Muhatap.Core.Ids;
using Muhatap.Core.Promises;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Promises;

internal static class PromiseForms
{
    public static void MapPromises(this RouteGroupBuilder pages) =>
        pages.MapPost("/promises/{id:long}", DecideAsync).Needs(Permission.Answer);

    private static async Task<IResult> DecideAsync(
        long id,
        [FromForm] string act,
        [FromForm] DateOnly? day,
        [FromForm] string? back,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var promise = new PromiseId(id);
        var by = viewer.Id!.Value;
        await (
            act switch
            {
                "kept" => DecidePromise.RunAsync(database, by, promise, PromiseState.Kept, cancellationToken),
                "not" => DecidePromise.RunAsync(database, by, promise, PromiseState.NotAPromise, cancellationToken),
                "again" => DecidePromise.RunAsync(database, by, promise, PromiseState.Open, cancellationToken),
                "undated" => DecidePromise.MoveAsync(database, by, promise, null, cancellationToken),
                "move" when day is { } last => DecidePromise.MoveAsync(
                    database,
                    by,
                    promise,
                    // Until the end of the day that was chosen.
                    new DateTimeOffset(
                        last.AddDays(1),
                        TimeOnly.MinValue,
                        viewer.Zone.GetUtcOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue))
                    ),
                    cancellationToken
                ),
                _ => throw new Refusal("promise.day", "Choose a day.", "day"),
            }
        ).ConfigureAwait(false);
        return Results.LocalRedirect(FormEndpoint.Local(back, "/promises"));
    }
}
