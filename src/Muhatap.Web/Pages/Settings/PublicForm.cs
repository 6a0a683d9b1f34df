using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Listen.Collect;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>What a visitor writes in the form on a company's own page: a message to us, with what they say of who they are.</summary>
internal static class PublicForm
{
    private const int LongestText = 10_000;

    /// <summary>Messages a form takes in a minute, from everybody together: a flood fills no inbox.</summary>
    private const int MostInAMinute = 60;

    public static async Task<IResult> MakeAsync(
        [FromForm] string name,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await SaveSource
            .RunAsync(database, viewer.Id, id: null, WebForm.Connector, name, "{}", isAddressed: true, isEnabled: true, cancellationToken)
            .ConfigureAwait(false);
        return Results.LocalRedirect("/settings/form?saved");
    }

    public static async Task<IResult> TakeAsync(
        long id,
        [FromForm] string? text,
        [FromForm] string? name,
        [FromForm] string? email,
        [FromForm] string? number,
        [FromForm] string? url,
        [FromForm] string? key,
        Database database,
        IPostWalk walk,
        CancellationToken cancellationToken
    )
    {
        var source = new SourceId(id);
        var now = database.Clock.GetUtcNow();
        await using (var db = database.Read())
        {
            if (
                !await db
                    .Sources.AnyAsync(row => row.Id == source && row.Connector == WebForm.Connector && row.IsEnabled, cancellationToken)
                    .ConfigureAwait(false)
            )
                return Results.LocalRedirect($"/form/{id}");
            SourceId? mine = source;
            var since = now.AddMinutes(-1);
            if (
                await db.Posts.CountAsync(row => row.SourceId == mine && row.ReceivedAt > since, cancellationToken).ConfigureAwait(false)
                >= MostInAMinute
            )
                return Results.LocalRedirect($"/form/{id}?many");
        }
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return Results.LocalRedirect($"/form/{id}?empty");
        // A field no person sees: who fills it is a machine, and is thanked without being heard.
        if (!string.IsNullOrEmpty(url))
            return Results.LocalRedirect($"/form/{id}?done=0");
        var batch = new PostBatch
        {
            Posts = [new WalkingPost(Message(text, name, email, number, key, now), database.Mint.Next<PostId>(), now)],
            SourceId = source,
            IsAddressed = true,
            ReceivedAt = now,
        };
        await walk.WalkAsync(batch, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/form/{id}?done={batch.Posts[0].ConversationId?.Value ?? 0}");
    }

    private static IncomingPost Message(string text, string? name, string? email, string? number, string? key, DateTimeOffset now)
    {
        var claims = new List<ClaimedIdentifier>();
        if (!string.IsNullOrWhiteSpace(email))
            claims.Add(new ClaimedIdentifier(IdentifierKind.Email, email));
        if (!string.IsNullOrWhiteSpace(number))
            claims.Add(new ClaimedIdentifier(IdentifierKind.CustomerNumber, number));
        // Whoever gives the same address is the same account here; without one each message stands alone.
        var who = Core.Customers.IdentifierForm.Of(IdentifierKind.Email, email);
        return new IncomingPost
        {
            Network = WebForm.Connector,
            // The page makes the key: a message sent twice by a double click is one.
            ExternalId = Guid.TryParseExact(key, "N", out var made) ? made.ToString("N") : Guid.NewGuid().ToString("N"),
            Kind = PostKind.Message,
            Text = text.Trim().Replace('\0', '\uFFFD'),
            CreatedAt = now,
            AuthorExternalId = who,
            AuthorName = string.IsNullOrWhiteSpace(name) ? who : name.Trim(),
            Claims = claims,
        };
    }
}
