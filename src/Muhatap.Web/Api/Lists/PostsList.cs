using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Privacy;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/posts</c>. What was said, and how it is read.</summary>
internal static class PostsList
{
    public static void MapPostsList(this RouteGroupBuilder api) =>
        api.MapGet("/posts", AnswerAsync)
            .Needs(Permission.SeeListening)
            .WithSummary(
                "Posts, newest first. filter: topic:ID, row:ID (of a topic that is a list), network:NAME, account:ID, post:NETWORK/ID."
            );

    private static async Task<IResult> AnswerAsync(
        [AsParameters] ListRequest list,
        Database database,
        Viewer viewer,
        ReadLog log,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var posts = db.Posts.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(list.Filter, "topic", "row", "network", "account", "post"))
        {
            switch (name)
            {
                case "topic":
                    var topic = new TopicId(FilterText.Id(name, value));
                    posts = posts.Where(post => db.TopicMatches.Any(match => match.TopicId == topic && match.PostId == post.Id));
                    break;
                case "row":
                    var wanted = new TopicRowId(FilterText.Id(name, value));
                    posts = posts.Where(post => db.TopicRowMatches.Any(match => match.TopicRowId == wanted && match.PostId == post.Id));
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
        var rows =
            from post in posts
            join account in db.Accounts on post.AccountId equals account.Id
            join reading in db.Readings on post.Id equals reading.PostId
            select new
            {
                post,
                account,
                reading,
                named = (
                    from match in db.TopicRowMatches
                    join one in db.TopicRows on match.TopicRowId equals one.Id
                    where match.PostId == post.Id
                    orderby one.Id
                    select new
                    {
                        one.Id,
                        one.TopicId,
                        one.Key,
                        one.Name,
                    }
                ).ToList(),
            };
        var read = new List<CustomerId?>();
        var answer = await list.AnswerAsync(
                rows,
                row => row.post.CreatedAt,
                row => row.post.Id,
                row =>
                {
                    read.Add(row.account.CustomerId);
                    return new
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
                        rows = row.named.Select(one => new
                        {
                            id = one.Id.ToString(),
                            topic = one.TopicId.ToString(),
                            key = one.Key,
                            name = one.Name,
                        }),
                    };
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (viewer.Id is { } reader)
            await log.NoteAsync(reader, read, cancellationToken).ConfigureAwait(false);
        return answer;
    }
}
