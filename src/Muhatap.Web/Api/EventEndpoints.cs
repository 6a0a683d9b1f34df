using System.Text.Json;
using Muhatap.Core.Refusals;
using Muhatap.Core.Walk;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api;

/// <summary><c>/api/events</c>: what people do without words.</summary>
internal static class EventEndpoints
{
    private const int MostAtOnce = 1000;

    public static void MapEvents(this RouteGroupBuilder api) =>
        api.MapPost("/events", TakeAsync)
            .Needs(Permission.ImportData)
            .WithSummary("Takes one event or a list of up to 1,000. Answers after they are stored. A repeat changes nothing.");

    private static async Task<IResult> TakeAsync(JsonElement body, Database database, IPostWalk walk, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        var items = body.ValueKind == JsonValueKind.Array ? body.EnumerateArray().ToArray() : [body];
        if (items.Length > MostAtOnce)
            throw new Refusal("events.many", $"At most {MostAtOnce} events at once.", "events");
        if (items.Any(item => item.ValueKind != JsonValueKind.Object))
            throw new Refusal("events.shape", "An event is a JSON object.", "events");
        await walk.WalkAsync(
                new PostBatch
                {
                    Posts = [],
                    Activities =
                    [
                        .. items.Select((item, index) => IncomingJson.Activity(item, items.Length == 1 ? "" : $"events[{index}].", now)),
                    ],
                    IsAddressed = true,
                    ReceivedAt = now,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return TypedResults.Json(new { taken = items.Length }, statusCode: StatusCodes.Status201Created);
    }
}
