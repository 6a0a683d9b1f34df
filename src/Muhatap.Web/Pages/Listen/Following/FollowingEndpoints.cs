using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Listen.Following;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Listen.Following;

/// <summary>What the forms of following do.</summary>
internal static class FollowingEndpoints
{
    private const int MostLines = 2000;
    private const int MostGivenBack = 1500;

    public static void MapFollowing(this RouteGroupBuilder pages)
    {
        var following = pages.MapGroup("/listen/following").Needs(Permission.EditTopics);
        following.MapPost("/add", AddAsync);
        following.MapPost("/account/{id:long}", AddAccountAsync);
        following.MapPost(
            "/{row:long}/mute",
            async (
                long row,
                [FromForm] string muted,
                HttpContext http,
                Database database,
                StandingTopics standing,
                Viewer viewer,
                CancellationToken cancellationToken
            ) =>
            {
                await Follow
                    .MuteAsync(database, standing, viewer.Id!.Value, new TopicRowId(row), muted == "true", cancellationToken)
                    .ConfigureAwait(false);
                return Results.LocalRedirect(FormEndpoint.BackTo(http));
            }
        );
        following.MapPost(
            "/{row:long}/remove",
            async (
                long row,
                HttpContext http,
                Database database,
                StandingTopics standing,
                Viewer viewer,
                CancellationToken cancellationToken
            ) =>
            {
                await Follow
                    .RemoveAsync(database, standing, viewer.Id!.Value, new TopicRowId(row), cancellationToken)
                    .ConfigureAwait(false);
                return Results.LocalRedirect(FormEndpoint.BackTo(http));
            }
        );
        following.MapPost(
            "/dismiss",
            async (
                [FromForm] string network,
                [FromForm] string key,
                Database database,
                Viewer viewer,
                CancellationToken cancellationToken
            ) =>
            {
                await Follow.DismissAsync(database, viewer.Id!.Value, network, key, cancellationToken).ConfigureAwait(false);
                return Results.LocalRedirect("/listen/following#proposed");
            }
        );
    }

    private static async Task<IResult> AddAsync(
        [FromForm] string? lines,
        [FromForm] string? network,
        [FromForm] string? community,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var typed = (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var wanted = new List<FollowAddress>();
        var unread = new List<string>();
        foreach (var line in typed)
        {
            if (wanted.Count < MostLines && FollowAddress.Read(line, network ?? "", community == "true") is { } one)
                wanted.Add(one);
            else
                unread.Add(line);
        }
        var added = await Follow.RunAsync(database, standing, viewer.Id!.Value, wanted, cancellationToken).ConfigureAwait(false);
        // What could not be read comes back into the box, as much of it as an address can carry.
        var back = string.Join('\n', unread);
        back = back.Length <= MostGivenBack ? back : back[..MostGivenBack];
        return Results.LocalRedirect(
            $"/listen/following?added={added}{(back.Length > 0 ? $"&unread={Uri.EscapeDataString(back)}#add" : "")}"
        );
    }

    private static async Task<IResult> AddAccountAsync(
        long id,
        HttpContext http,
        Database database,
        StandingTopics standing,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var wanted = new AccountId(id);
        await using var db = database.Read();
        var account =
            await db.Accounts.SingleOrDefaultAsync(row => row.Id == wanted, cancellationToken).ConfigureAwait(false)
            ?? throw new Refusal("account.unknown", "There is no such account.");
        var address =
            FollowAddress.OfHandle(account.Handle ?? account.Key, account.Network, isCommunity: false)
            ?? throw new Refusal("follow.address", "This account has no name it could be followed by.");
        await Follow.RunAsync(database, standing, viewer.Id!.Value, [address], cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/listen/following?q=" + Uri.EscapeDataString(address.Key));
    }
}
