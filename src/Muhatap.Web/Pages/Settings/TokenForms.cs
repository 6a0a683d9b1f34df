using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Web.People;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class TokenForms
{
    public static async Task<IResult> MakeAsync(
        [FromForm] string name,
        [FromForm] Role role,
        Database database,
        Viewer viewer,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var token = await MakeToken
            .RunAsync(database, viewer.Id!.Value, viewer.Role, name, role, expiresAt: null, cancellationToken)
            .ConfigureAwait(false);
        // To the page that shows it once; the address would keep it in the browser's history.
        http.Response.Cookies.Append(
            TokensPage.MadeCookie,
            token,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromMinutes(1),
                Path = "/settings/tokens",
            }
        );
        return Results.LocalRedirect("/settings/tokens");
    }

    public static async Task<IResult> RemoveAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        var (token, me) = (new AccessTokenId(id), viewer.Id!.Value);
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    await scope
                        .Db.AccessTokens.Where(row => row.Id == token && row.UserId == me)
                        .ExecuteDeleteAsync(cancellation)
                        .ConfigureAwait(false);
                    scope.Audit(me, "token.removed", $"token/{token}");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return Results.LocalRedirect("/settings/tokens?saved");
    }
}
