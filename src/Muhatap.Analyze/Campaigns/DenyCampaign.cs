using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Rivals;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Campaigns;

/// <summary>Somebody of us says that what was found is no campaign, or takes it back.</summary>
public static class DenyCampaign
{
    public static async Task RunAsync(Database database, UserId by, Campaign campaign, CancellationToken cancellationToken)
    {
        var company = TextFold.Fold(campaign.Company);
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var known = (
                        await scope.Db.CampaignDenials.Where(row => row.Company == company).ToListAsync(cancellation).ConfigureAwait(false)
                    )
                        .Select(row => new CampaignMark((MarkKind)row.Kind, row.Mark))
                        .ToHashSet();
                    scope.Db.CampaignDenials.AddRange(
                        campaign
                            .Marks.Where(mark => !known.Contains(mark))
                            .Select(mark => new CampaignDenial
                            {
                                Company = company,
                                Kind = (int)mark.Kind,
                                Mark = mark.Key,
                                Name = campaign.Name,
                                SaidBy = by,
                                SaidAt = scope.Now,
                            })
                    );
                    scope.Audit(by, "campaign.denied", $"campaign/{company}", campaign.Name);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <param name="company">Folded.</param>
    /// <param name="name">What the campaign was called when it was denied.</param>
    public static async Task TakeBackAsync(Database database, UserId by, string company, string name, CancellationToken cancellationToken)
    {
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    var rows = await scope
                        .Db.CampaignDenials.Where(row => row.Company == company && row.Name == name)
                        .ToListAsync(cancellation)
                        .ConfigureAwait(false);
                    if (rows.Count == 0)
                        throw new Refusal("campaign.unknown", "Nothing of this name was denied.");
                    scope.Db.CampaignDenials.RemoveRange(rows);
                    scope.Audit(by, "campaign.restored", $"campaign/{company}", name);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
