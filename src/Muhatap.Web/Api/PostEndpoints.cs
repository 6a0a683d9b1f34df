using System.Text.Json;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Walk;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api;

/// <summary><c>/api/posts</c>: what is said comes in.</summary>
internal static class PostEndpoints
{
    private const int MostAtOnce = 1000;

    public static void MapPosts(this RouteGroupBuilder api) =>
        api.MapPost("/posts", TakeAsync)
            .Needs(Permission.ImportData)
            .WithSummary(
                "Takes one post or a list of up to 1,000. Answers after they are stored. A repeat changes nothing but the counters."
            );

    private static async Task<IResult> TakeAsync(JsonElement body, Database database, IPostWalk walk, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        var items = body.ValueKind == JsonValueKind.Array ? body.EnumerateArray().ToArray() : [body];
        if (items.Length > MostAtOnce)
            throw new Refusal("posts.many", $"At most {MostAtOnce} posts at once.", "posts");
        if (items.Any(item => item.ValueKind != JsonValueKind.Object))
            throw new Refusal("posts.shape", "A post is a JSON object.", "posts");
        var posts = items.Select((item, index) => IncomingJson.Post(item, items.Length == 1 ? "" : $"posts[{index}].", now)).ToArray();
        var answers = new List<object>();
        foreach (var chunk in posts.Chunk(PostBatch.MaxPosts))
        {
            var batch = new PostBatch
            {
                Posts = [.. chunk.Select(post => new WalkingPost(post, database.Mint.Next<PostId>(), now))],
                // Whoever has a token means the company to hear it.
                IsAddressed = true,
                ReceivedAt = now,
            };
            await walk.WalkAsync(batch, cancellationToken).ConfigureAwait(false);
            answers.AddRange(
                batch.Posts.Select(post => new
                {
                    network = post.Incoming.Network,
                    id = post.Incoming.ExternalId,
                    state = post.IsRepeat ? "repeated" : "kept",
                    conversation = post.ConversationId?.ToString(),
                })
            );
        }
        return TypedResults.Json(new { items = answers }, statusCode: StatusCodes.Status201Created);
    }
}
