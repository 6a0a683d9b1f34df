using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Web.Permissions;
using Muhatap.Web.Privacy;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/posts</c>. What was said, and how it is read.</summary>
internal static class PostsList
{
    public static void MapPostsList(this RouteGroupBuilder api) =>
        api.MapGet("/posts", AnswerAsync)
            .TakesPage("q")
            .Needs(Permission.SeeListening)
            .WithSummary(
                "Posts, newest first. filter: topic:ID, row:ID (of a topic that is a list), network:NAME, account:ID, post:NETWORK/ID. q: what they must say, in the listening language; beside it filter takes topic and network, and a page may hold fewer than limit although there is a next one."
            );

    private static async Task<IResult> AnswerAsync(
        [AsParameters] ListRequest list,
        [FromQuery] string? q,
        Database database,
        Viewer viewer,
        ReadLog log,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        if (!string.IsNullOrWhiteSpace(q))
            return await SearchAsync(list, Query(q), database, db, viewer, log, cancellationToken).ConfigureAwait(false);
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
        var read = new List<CustomerId?>();
        var answer = await list.AnswerAsync(
                Shown(db, posts),
                row => row.Post.CreatedAt,
                row => row.Post.Id,
                row =>
                {
                    read.Add(row.Account.CustomerId);
                    return row.Json();
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (viewer.Id is { } reader)
            await log.NoteAsync(reader, read, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <summary>What a query finds, looked for post by post as in the feed: exact over every stage, and paged by the place it has come to.</summary>
    private static async Task<IResult> SearchAsync(
        ListRequest list,
        ListeningQuery query,
        Database database,
        MuhatapDb db,
        Viewer viewer,
        ReadLog log,
        CancellationToken cancellationToken
    )
    {
        if (!list.NewestFirst)
            throw new Refusal("list.sort", "With q posts come newest first: leave sort out.", "sort");
        var request = new FeedRequest
        {
            From = DateTimeOffset.UnixEpoch,
            To = database.Clock.GetUtcNow().AddDays(1),
            Query = query,
            Before = list.ReadCursor(),
        };
        foreach (var (name, value) in FilterText.Parse(list.Filter, "topic", "network"))
            request =
                name == "topic" ? request with { Topics = [new TopicId(FilterText.Id(name, value))] } : request with { Network = value };
        var page = await ReadFeed.PageAsync(database, request, list.Size, cancellationToken).ConfigureAwait(false);
        var ids = page.Rows.Select(row => row.Post.Id).ToList();
        var rows = await Shown(db, db.Posts.Where(post => ids.Contains(post.Id)))
            .ToDictionaryAsync(row => row.Post.Id, cancellationToken)
            .ConfigureAwait(false);
        // What was taken out since the page was looked for is not on it.
        var found = ids.Where(rows.ContainsKey).Select(id => rows[id]).ToList();
        if (viewer.Id is { } reader)
            await log.NoteAsync(reader, found.ConvertAll(row => row.Account.CustomerId), cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(
            new { items = found.ConvertAll(row => row.Json()), next = page.Next is { } next ? ListRequest.WriteCursor(next) : null }
        );
    }

    private static ListeningQuery Query(string q)
    {
        var parse = QueryParser.Parse(q, QueryUse.Filter);
        if (parse.Query is { } query)
            return query;
        var error = parse.Errors[0];
        var mend = error.Mend.Length > 0 ? $" Write instead: {error.Apply(q)}" : "";
        throw new Refusal("query.invalid", $"At character {error.Start + 1}: {QueryErrorText.Say(error, "en")}{mend}", "q");
    }

    private static IQueryable<ShownPost> Shown(MuhatapDb db, IQueryable<Post> posts) =>
        from post in posts
        join account in db.Accounts on post.AccountId equals account.Id
        join reading in db.Readings on post.Id equals reading.PostId
        select new ShownPost
        {
            Post = post,
            Account = account,
            Reading = reading,
            Rows = (
                from match in db.TopicRowMatches
                join one in db.TopicRows on match.TopicRowId equals one.Id
                where match.PostId == post.Id
                orderby one.Id
                select one
            ).ToList(),
        };

    private sealed class ShownPost
    {
        public required Post Post { get; init; }

        public required Account Account { get; init; }

        public required PostReading Reading { get; init; }

        public required List<TopicRow> Rows { get; init; }

        public object Json() =>
            new
            {
                network = Post.Network,
                id = Post.ExternalId,
                kind = Post.Kind.ToString().ToLowerInvariant(),
                text = Post.Text,
                author = Account.Handle,
                author_name = Account.DisplayName,
                account = Account.Id.ToString(),
                customer = Account.CustomerId?.ToString(),
                created_at = Post.CreatedAt,
                url = Post.Url,
                parent_id = Post.ParentExternalId,
                likes = Post.Likes,
                replies = Post.Replies,
                reposts = Post.Reposts,
                views = Post.Views,
                rating = Post.Rating,
                language = Reading.Language,
                sentiment = Reading.Sentiment.ToString().ToLowerInvariant(),
                intent = Reading.Intent.ToString().ToLowerInvariant(),
                urgency = Reading.Urgency,
                subject = Reading.Subject,
                rows = Rows.Select(one => new
                {
                    id = one.Id.ToString(),
                    topic = one.TopicId.ToString(),
                    key = one.Key,
                    name = one.Name,
                }),
            };
    }
}
