using Microsoft.AspNetCore.Mvc;
using Muhatap.Analyze.Campaigns;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Analyze.Campaigns;

/// <summary>Saying that something is no campaign, and taking it back.</summary>
internal static class CampaignForm
{
    public static void MapCampaigns(this RouteGroupBuilder pages)
    {
        pages.MapPost("/analyze/campaigns/deny", DenyAsync).Needs(Permission.EditTopics);
        pages.MapPost("/analyze/campaigns/restore", RestoreAsync).Needs(Permission.EditTopics);
    }

    private static async Task<IResult> DenyAsync(
        [FromForm] string? company,
        [FromForm] string? name,
        [FromForm] string? days,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var period = CampaignBoard.DaysOf(days);
        var board = await CampaignBoard.ReadAsync(database, period, viewer.Now, cancellationToken).ConfigureAwait(false);
        var campaign =
            board.Campaigns.FirstOrDefault(campaign => campaign.Company == company && campaign.Name == name)
            ?? throw new Refusal("campaign.unknown", "There is no such campaign in this period any more.");
        await DenyCampaign.RunAsync(database, viewer.Id!.Value, campaign, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/analyze/campaigns?days={period}&denied");
    }

    private static async Task<IResult> RestoreAsync(
        [FromForm] string? company,
        [FromForm] string? name,
        [FromForm] string? days,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        await DenyCampaign.TakeBackAsync(database, viewer.Id!.Value, company ?? "", name ?? "", cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect($"/analyze/campaigns?days={CampaignBoard.DaysOf(days)}");
    }
}
