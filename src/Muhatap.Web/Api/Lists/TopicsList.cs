using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/topics</c>. What is listened for: few enough for one answer.</summary>
internal static class TopicsList
{
    public static void MapTopicsList(this RouteGroupBuilder api) =>
        api.MapGet("/topics", AnswerAsync).TakesOnly().Needs(Permission.SeeListening).WithSummary("All topics.");

    private static async Task<IResult> AnswerAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var topics = await db.Topics.OrderBy(topic => topic.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(
            new
            {
                items = topics.Select(topic => new
                {
                    id = topic.Id.ToString(),
                    name = topic.Name,
                    purpose = topic.Purpose.ToString().ToLowerInvariant(),
                    query = topic.Query,
                    active = topic.IsActive,
                }),
            }
        );
    }
}
