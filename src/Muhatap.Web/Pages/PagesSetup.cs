using Microsoft.AspNetCore.Antiforgery;
using Muhatap.Web.Pages.Customers;
using Muhatap.Web.Pages.Inbox;
using Muhatap.Web.Pages.Layout;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Pages.Settings;
using Muhatap.Web.Pages.SignIn;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Pages;

internal static class PagesSetup
{
    public static void MapPages(this WebApplication app)
    {
        app.MapRazorComponents<App>()
            .Add(endpoint =>
            {
                // The framework's own route behind enhanced redirects; our pages name theirs themselves.
                if (endpoint.DisplayName == "Blazor Opaque Redirection")
                    endpoint.Metadata.Add(new PermissionAttribute(Permission.SignedIn));
            });
        var pages = app.MapGroup("")
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(FormEndpoint.FilterAsync)
            .ExcludeFromDescription();
        pages.MapSignIn();
        pages.MapInbox();
        pages.MapCustomers();
        pages.MapListen();
        pages.MapSettings();
    }
}
