using Muhatap.Act.Webhooks;
using Muhatap.Connectors.Webhooks;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Web.Connections;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class WebhookForms
{
    private const string Page = "/settings/webhooks";

    public static async Task<IResult> AddAsync(
        HttpContext http,
        Database database,
        ConnectionSecrets secrets,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var form = await http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var secret = SignedPost.NewSecret();
        await SaveWebhook
            .AddAsync(
                database,
                viewer.Id!.Value,
                form["url"].ToString(),
                secrets.Protect(secret),
                [.. form["event"].OfType<string>()],
                cancellationToken
            )
            .ConfigureAwait(false);
        // To the page that shows it once; the address would keep it in the browser's history.
        http.Response.Cookies.Append(
            WebhooksPage.MadeCookie,
            secret,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromMinutes(1),
                Path = Page,
            }
        );
        return Results.LocalRedirect(Page);
    }

    public static async Task<IResult> SwitchAsync(long id, bool on, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveWebhook.SwitchAsync(database, viewer.Id!.Value, new WebhookId(id), on, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"{Page}?saved");
    }

    public static async Task<IResult> RemoveAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveWebhook.RemoveAsync(database, viewer.Id!.Value, new WebhookId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"{Page}?saved");
    }

    public static async Task<IResult> PingAsync(long id, Database database, SendWebhooks webhooks, CancellationToken cancellationToken)
    {
        await ReplayDelivery.PingAsync(database, new WebhookId(id), cancellationToken).ConfigureAwait(false);
        await webhooks.SendDueAsync(cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(Page);
    }

    public static async Task<IResult> ReplayAsync(
        long id,
        Database database,
        SendWebhooks webhooks,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await ReplayDelivery.RunAsync(database, viewer.Id!.Value, new WebhookDeliveryId(id), cancellationToken).ConfigureAwait(false);
        await webhooks.SendDueAsync(cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect(Page);
    }
}
