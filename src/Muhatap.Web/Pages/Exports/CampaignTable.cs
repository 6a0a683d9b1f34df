using Microsoft.AspNetCore.WebUtilities;
using Muhatap.Analyze.Campaigns;
using Muhatap.Analyze.Statistics;
using Muhatap.Core.Exports;
using Muhatap.Core.Readings;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Analyze;
using Muhatap.Web.Pages.Analyze.Campaigns;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>The campaigns page as a file: this period's, and those of the period before.</summary>
internal static class CampaignTable
{
    public static async Task<IReadOnlyList<ExportTable>> ReadAsync(
        Database database,
        ExportJob job,
        Tongue tongue,
        CancellationToken cancellationToken
    )
    {
        var days = CampaignBoard.DaysOf(QueryHelpers.ParseQuery(job.Filter)["days"]);
        var board = await CampaignBoard.ReadAsync(database, days, job.CreatedAt, cancellationToken).ConfigureAwait(false);
        var period = EngagementTexts.Period.In(tongue);
        return
        [
            new ExportTable(
                CampaignTexts.Title.In(tongue),
                [
                    (period, 14),
                    (CampaignTexts.Who.In(tongue), 20),
                    (CampaignTexts.Title.In(tongue), 34),
                    (CampaignTexts.From.In(tongue), 18),
                    (CampaignTexts.To.In(tongue), 18),
                    (CampaignTexts.PostsOf.In(tongue), 12),
                    (CampaignTexts.TalkOf.In(tongue), 12),
                    (CampaignTexts.Engagement.In(tongue), 14),
                    (CampaignTexts.Low.In(tongue), 10),
                    (CampaignTexts.High.In(tongue), 10),
                    (CampaignTexts.Negative.In(tongue), 14),
                    (CampaignTexts.Buying.In(tongue), 14),
                    (CampaignTexts.Asking.In(tongue), 14),
                    (CampaignTexts.Marks.In(tongue), 60),
                ],
                ExportTable.Of([
                    .. board.Campaigns.Select(campaign => Row(campaign, job.CreatedAt.AddDays(-days), tongue)),
                    .. board.Before.Select(campaign => Row(campaign, job.CreatedAt.AddDays(-2 * days), tongue)),
                ])
            ),
        ];
    }

    private static TableCell[] Row(Campaign campaign, DateTimeOffset since, Tongue tongue)
    {
        var unknown = TableCell.Of(CampaignTexts.Unknown.In(tongue));
        var lift = campaign.Lift;
        return
        [
            TableCell.Of(Core.Topics.LocalDay.Date(Core.Topics.LocalDay.Of(since))),
            TableCell.Of(CampaignTexts.CompanyName(campaign)),
            TableCell.Of(campaign.Name),
            TableCell.Of(campaign.From),
            TableCell.Of(campaign.To),
            TableCell.Of(campaign.Posts.Count),
            TableCell.Of(campaign.Talk.Count),
            lift is { } known ? TableCell.Of(known.Value) : unknown,
            TableCell.Of(lift?.Low),
            TableCell.Of(lift?.High),
            Share(post => post.Sentiment == Sentiment.Negative),
            Share(post => post.Intent == Intent.Purchase),
            Share(post => post.Intent == Intent.Question),
            TableCell.Of(string.Join(" · ", campaign.Marks.Where(mark => mark.Kind != MarkKind.Phrase).Select(mark => mark.Key))),
        ];

        TableCell Share(Func<TalkPost, bool> isSo) =>
            Campaign.Share(campaign.Talk, isSo) is Estimate share ? TableCell.Share(share.Value) : unknown;
    }
}
