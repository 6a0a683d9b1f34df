using Microsoft.AspNetCore.Antiforgery;
using Muhatap.Web.Pages.Analyze;
using Muhatap.Web.Pages.Analyze.Campaigns;
using Muhatap.Web.Pages.Customers;
using Muhatap.Web.Pages.Exports;
using Muhatap.Web.Pages.Import;
using Muhatap.Web.Pages.Inbox;
using Muhatap.Web.Pages.Layout;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Pages.Listen.Following;
using Muhatap.Web.Pages.Listen.Guide;
using Muhatap.Web.Pages.Listen.Report;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Pages.Promises;
using Muhatap.Web.Pages.Settings;
using Muhatap.Web.Pages.SignIn;
using Muhatap.Web.Pages.Surveys;

namespace Muhatap.Web.Pages;

internal static class PagesSetup
{
    public static void MapPages(this WebApplication app)
    {
        app.MapRazorComponents<App>();
        // A page's route takes posts too; a form that posts to the same path has an endpoint of its own, which goes first.
        var pages = app.MapGroup("")
            .WithOrder(-1)
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(FormEndpoint.FilterAsync)
            .ExcludeFromDescription();
        pages.MapSignIn();
        pages.MapInbox();
        pages.MapCustomers();
        pages.MapImport();
        pages.MapListen();
        pages.MapSurveys();
        pages.MapTopicLists();
        pages.MapGuide();
        pages.MapFollowing();
        pages.MapReport();
        pages.MapExports();
        pages.MapSettings();
        pages.MapCorrections();
        pages.MapAnalyze();
        pages.MapPromises();
        pages.MapCampaigns();
    }
}
