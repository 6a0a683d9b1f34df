using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Act.Triage;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Listen;

/// <summary>What is done with several posts of the feed at once.</summary>
internal static class ChosenPosts
{
    public static void MapChosenPosts(this RouteGroupBuilder pages)
    {
        pages.MapPost("/listen/chosen/open", OpenAsync).Needs(Permission.Answer);
        pages
            .MapPost("/listen/chosen/right", ([AsParameters] MarkRequest marks) => MarkAsync(marks, isRight: true))
            .Needs(Permission.EditTopics);
        pages
            .MapPost("/listen/chosen/wrong", ([AsParameters] MarkRequest marks) => MarkAsync(marks, isRight: false))
            .Needs(Permission.EditTopics);
    }

    private static async Task<IResult> OpenAsync(
        HttpContext http,
        [FromForm] string? returnUrl,
        Database database,
        CurrentTriageTable table,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var (conversations, opened) = await OpenForPosts
            .RunAsync(
                database,
                table,
                viewer.Id!.Value,
                await PostsOfAsync(http.Request, cancellationToken).ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return conversations.Count == 1
            ? Results.LocalRedirect($"/inbox/{conversations[0]}")
            : Done(returnUrl, string.Create(CultureInfo.InvariantCulture, $"open-{conversations.Count}-{opened}"));
    }

    private static async Task<IResult> MarkAsync(MarkRequest asked, bool isRight)
    {
        var cancellationToken = asked.Http.RequestAborted;
        var posts = await PostsOfAsync(asked.Http.Request, cancellationToken).ConfigureAwait(false);
        if (posts.Count == 0)
            throw new Refusal("posts.none", "Choose at least one post.", "post");
        await using var db = asked.Database.Read();
        var topic =
            await db.Topics.SingleOrDefaultAsync(row => row.Id == new TopicId(asked.Topic), cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("topic.unknown", "There is no such topic.", "topic");
        await MarkTopic
            .RunAsync(
                asked.Database,
                asked.Viewer.Id!.Value,
                topic.Id,
                topic.Query,
                posts.ToDictionary(post => post, _ => isRight),
                cancellationToken
            )
            .ConfigureAwait(false);
        return Done(asked.ReturnUrl, string.Create(CultureInfo.InvariantCulture, $"{(isRight ? "right" : "wrong")}-{posts.Count}-0"));
    }

    private static async Task<IReadOnlyCollection<PostId>> PostsOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. form["post"]
                .Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0)
                .Distinct()
                .Take(OpenForPosts.Most + 1)
                .Select(id => new PostId(id)),
        ];
    }

    /// <summary>Back to the feed, which says what was done.</summary>
    private static IResult Done(string? returnUrl, string done)
    {
        var path = FormEndpoint.Local(returnUrl, "/listen");
        var parts = path.Split('?', 2);
        var kept = (parts.Length > 1 ? parts[1] : "")
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith("done=", StringComparison.Ordinal) && !part.StartsWith("refused=", StringComparison.Ordinal));
        return Results.LocalRedirect($"{parts[0]}?{string.Join('&', kept.Append($"done={done}"))}");
    }

    /// <summary>What marking needs, for both of its routes.</summary>
    internal sealed record MarkRequest(
        HttpContext Http,
        [FromForm(Name = "topic")] long Topic,
        [FromForm(Name = "returnUrl")] string? ReturnUrl,
        Database Database,
        Viewer Viewer
    );
}
