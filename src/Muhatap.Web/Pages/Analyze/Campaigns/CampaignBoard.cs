using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Campaigns;
using Muhatap.Store;
using Muhatap.Web.Pages.Listen;
using Muhatap.Web.Rivals;

namespace Muhatap.Web.Pages.Analyze.Campaigns;

/// <summary>What somebody said is no campaign.</summary>
/// <param name="Company">Folded.</param>
/// <param name="By">Who said so, as pages show them.</param>
public sealed record DeniedCampaign(string Company, string Name, string By, DateTimeOffset At);

/// <summary>Everything the campaigns page and its file show.</summary>
/// <param name="ReachesBack">Posts are stored from the beginning of the period before on: otherwise nothing is held against it.</param>
public sealed record CampaignBoard(
    int Days,
    IReadOnlyList<Campaign> Campaigns,
    IReadOnlyList<Campaign> Before,
    IReadOnlyList<DeniedCampaign> Denied,
    bool ReachesBack
)
{
    public static readonly int[] Periods = [30, 60, 90];

    /// <summary>The period asked for, else the first.</summary>
    public static int DaysOf(string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Periods.Contains(days) ? days : Periods[0];

    public static async Task<CampaignBoard> ReadAsync(Database database, int days, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var names = await RivalNames.ReadAsync(database, cancellationToken).ConfigureAwait(false);
        var (since, before) = (now.AddDays(-days), now.AddDays(-2 * days));
        var campaigns = await ReadCampaigns.RunAsync(database, names, since, now, cancellationToken).ConfigureAwait(false);
        var past = await ReadCampaigns.RunAsync(database, names, before, since, cancellationToken).ConfigureAwait(false);
        await using var db = database.Read();
        var denials = await db.CampaignDenials.ToListAsync(cancellationToken).ConfigureAwait(false);
        var people = await db.Users.ToDictionaryAsync(user => user.Id, user => user.ShownName, cancellationToken).ConfigureAwait(false);
        return new CampaignBoard(
            days,
            campaigns,
            past,
            [
                .. denials
                    .GroupBy(denial => (denial.Company, denial.Name))
                    .Select(group => group.MaxBy(denial => denial.SaidAt)!)
                    .OrderByDescending(denial => denial.SaidAt)
                    .Select(denial => new DeniedCampaign(
                        denial.Company,
                        denial.Name,
                        people.GetValueOrDefault(denial.SaidBy) ?? "–",
                        denial.SaidAt
                    )),
            ],
            await HeldSince.ReachesAsync(database, before, cancellationToken).ConfigureAwait(false)
        );
    }
}
