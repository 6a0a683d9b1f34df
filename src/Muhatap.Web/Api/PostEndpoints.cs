using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Walk;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api;

/// <summary><c>/api/posts</c>: what is said comes in, and is listed.</summary>
internal static class PostEndpoints
{
    private const int MostAtOnce = 1000;

    public static void MapPosts(this RouteGroupBuilder api)
    {
        api.MapPost("/posts", TakeAsync)
            .Needs(Permission.ImportData)
            .WithSummary(
                "Takes one post or a list of up to 1,000. Answers after they are stored. A repeat changes nothing but the counters."
            );
        api.MapGet("/posts", ListAsync)
            .Needs(Permission.SeeListening)
            .WithSummary("Posts, newest first. filter: topic:ID, network:NAME, account:ID, post:NETWORK/ID.");
    }

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

    private static async Task<IResult> ListAsync(
        Database database,
        CancellationToken cancellationToken,
        string? filter = null,
        string? cursor = null,
        int limit = 50
    )
    {
        var page = ListPage.Of(limit, cursor);
        await using var db = database.Read();
        var posts = db.Posts.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(filter, "topic", "network", "account", "post"))
        {
            switch (name)
            {
                case "topic":
                    var topic = new TopicId(FilterText.Id(name, value));
                    posts = posts.Where(post => db.TopicMatches.Any(match => match.TopicId == topic && match.PostId == post.Id));
                    break;
                case "network":
                    posts = posts.Where(post => post.Network == value);
                    break;
                case "account":
                    var account = new AccountId(FilterText.Id(name, value));
                    posts = posts.Where(post => post.AccountId == account);
                    break;
                default:
                    var (network, id) = FilterText.Key(value);
                    posts = posts.Where(post => post.Network == network && post.ExternalId == id);
                    break;
            }
        }
        if (page.Before is { } before)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(before.At);
            var beforeId = new PostId(before.Id);
            posts = posts.Where(post => post.CreatedAt < at || (post.CreatedAt == at && post.Id.CompareTo(beforeId) < 0));
        }
        var rows = await (
            from post in posts.OrderByDescending(post => post.CreatedAt).ThenByDescending(post => post.Id).Take(page.Limit + 1)
            join account in db.Accounts on post.AccountId equals account.Id
            join reading in db.Readings on post.Id equals reading.PostId
            orderby post.CreatedAt descending, post.Id descending
            select new
            {
                post,
                account,
                reading,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return page.Answer(
            rows,
            row => (row.post.CreatedAt.ToUnixTimeMilliseconds(), row.post.Id.Value),
            row => new
            {
                network = row.post.Network,
                id = row.post.ExternalId,
                kind = row.post.Kind.ToString().ToLowerInvariant(),
                text = row.post.Text,
                author = row.account.Handle,
                author_name = row.account.DisplayName,
                account = row.account.Id.ToString(),
                customer = row.account.CustomerId?.ToString(),
                created_at = row.post.CreatedAt,
                url = row.post.Url,
                parent_id = row.post.ParentExternalId,
                likes = row.post.Likes,
                replies = row.post.Replies,
                reposts = row.post.Reposts,
                views = row.post.Views,
                rating = row.post.Rating,
                language = row.reading.Language,
                sentiment = row.reading.Sentiment.ToString().ToLowerInvariant(),
                intent = row.reading.Intent.ToString().ToLowerInvariant(),
                urgency = row.reading.Urgency,
                subject = row.reading.Subject,
            }
        );
    }
}
