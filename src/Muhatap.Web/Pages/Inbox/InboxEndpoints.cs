using Microsoft.AspNetCore.Mvc;
using Muhatap.Act.Inbox;
using Muhatap.Act.Reply;
using Muhatap.Connectors.ByHand;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Core.Walk;
using Muhatap.Store;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Inbox;

/// <summary>What the inbox's forms do; each is one slice, then back to where the reader was.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this RouteGroupBuilder pages)
    {
        var inbox = pages.MapGroup("/inbox").Needs(Permission.Answer);
        inbox.MapPost(
            "/{id:long}/reply",
            async (
                long id,
                [FromForm] string text,
                [FromForm] long after,
                Database database,
                ISenders senders,
                Outbox outbox,
                Viewer viewer,
                HttpContext http,
                CancellationToken cancellationToken
            ) =>
            {
                await ReplyToConversation
                    .RunAsync(database, senders, outbox, viewer.Id!.Value, new(id), text, new PostId(after), cancellationToken)
                    .ConfigureAwait(false);
                return Back(http);
            }
        );
        inbox.MapPost(
            "/{id:long}/note",
            async (
                long id,
                [FromForm] string text,
                Database database,
                Viewer viewer,
                HttpContext http,
                CancellationToken cancellationToken
            ) =>
            {
                await AddNote.RunAsync(database, viewer.Id!.Value, new(id), text, cancellationToken).ConfigureAwait(false);
                return Back(http);
            }
        );
        inbox.MapPost(
            "/{id:long}/assign",
            async (
                long id,
                [FromForm] string? to,
                Database database,
                Viewer viewer,
                HttpContext http,
                CancellationToken cancellationToken
            ) =>
            {
                UserId? user = long.TryParse(to, out var number) ? new UserId(number) : null;
                await AssignConversation.RunAsync(database, viewer.Id!.Value, new(id), user, cancellationToken).ConfigureAwait(false);
                return Back(http);
            }
        );
        inbox.MapPost(
            "/{id:long}/close",
            async (long id, Database database, Viewer viewer, HttpContext http, CancellationToken cancellationToken) =>
            {
                await CloseConversation.RunAsync(database, viewer.Id!.Value, new(id), cancellationToken).ConfigureAwait(false);
                return Back(http);
            }
        );
        inbox.MapPost(
            "/{id:long}/reopen",
            async (long id, Database database, Viewer viewer, HttpContext http, CancellationToken cancellationToken) =>
            {
                await ReopenConversation.RunAsync(database, viewer.Id!.Value, new(id), cancellationToken).ConfigureAwait(false);
                return Back(http);
            }
        );
        inbox.MapPost(
            "/{id:long}/snooze",
            async (
                long id,
                [FromForm] string until,
                Database database,
                Viewer viewer,
                HttpContext http,
                CancellationToken cancellationToken
            ) =>
            {
                await SnoozeConversation
                    .RunAsync(database, viewer.Id!.Value, new(id), SnoozeUntil.Of(until, viewer.Now, viewer.Zone), cancellationToken)
                    .ConfigureAwait(false);
                return Back(http);
            }
        );
        inbox.MapPost("/paste", PasteAsync);
        pages.MapPost("/messages/{id:long}", MessageAsync).Needs(Permission.Answer);
        pages.MapPost("/posts/{id:long}/shorten", ShortenEndpoint.RunAsync).Needs(Permission.Answer);
    }

    private static async Task<IResult> MessageAsync(
        long id,
        [FromForm] string act,
        Database database,
        Outbox outbox,
        Viewer viewer,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var (by, message) = (viewer.Id!.Value, new OutboundMessageId(id));
        await (
            act switch
            {
                "sent" => MarkSentByHand.RunAsync(database, by, message, url: null, cancellationToken),
                "again" => SendAgain.RunAsync(database, outbox, by, message, cancellationToken),
                _ => CancelMessage.RunAsync(database, by, message, cancellationToken),
            }
        ).ConfigureAwait(false);
        return Back(http);
    }

    /// <summary>A post seen on a network without a connection walks like any other.</summary>
    private static async Task<IResult> PasteAsync(
        [FromForm] string link,
        [FromForm] string? author,
        [FromForm] string text,
        Database database,
        IPostWalk walk,
        CancellationToken cancellationToken
    )
    {
        if (!PostLink.TryParse(link, out var post))
            throw new Refusal("paste.link", "The link is not one of a post we know.", "link");
        if (string.IsNullOrWhiteSpace(text))
            throw new Refusal("paste.text", "The text is missing.", "text");
        var now = database.Clock.GetUtcNow();
        var batch = new PostBatch
        {
            Posts =
            [
                new WalkingPost(
                    new IncomingPost
                    {
                        Network = post.Network,
                        ExternalId = post.ExternalId,
                        Author = post.Author ?? (string.IsNullOrWhiteSpace(author) ? null : author.Trim()),
                        Text = text.Trim(),
                        Url = post.Url,
                        CreatedAt = now,
                    },
                    database.Mint.Next<PostId>(),
                    now
                ),
            ],
            IsAddressed = true,
            ReceivedAt = now,
        };
        await walk.WalkAsync(batch, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(batch.Posts[0].ConversationId is { } conversation ? $"/inbox/{conversation}" : "/inbox");
    }

    private static IResult Back(HttpContext http)
    {
        // A refusal that was shown before the act is over now.
        var path = FormEndpoint.BackTo(http);
        var at = path.IndexOf("refused=", StringComparison.Ordinal);
        return Results.LocalRedirect(at < 0 ? path : path[..(at - 1)]);
    }
}
