using Muhatap.Analyze.Statistics;

namespace Muhatap.Analyze.Campaigns;

/// <summary>
/// How many times its account's usual engagement a campaign's post gets: the mean over the campaign's posts of log(1 + engagement) less the account's own
/// usual mean, so that posting from the larger account is not taken for success. The interval is of the stratified difference with the variance within
/// accounts (Cochran 1977, 5.3). Pure.
/// </summary>
internal static class CampaignLift
{
    private const double Normal95 = 1.96;

    public static Estimate? Of(IReadOnlyList<OwnPost> posts, IReadOnlyList<OwnPost> usual)
    {
        var before = usual.GroupBy(post => post.Account).ToDictionary(group => group.Key, group => group.Select(Log).ToArray());
        var groups = posts
            .GroupBy(post => post.Account)
            .Where(group => before.ContainsKey(group.Key))
            .Select(group => (Now: group.Select(Log).ToArray(), Usual: before[group.Key]))
            .ToList();
        var now = groups.Sum(group => group.Now.Length);
        var then = groups.Sum(group => group.Usual.Length);
        if (now < Campaign.Fewest || then < Campaign.Fewest)
            return null;
        var within = groups.Sum(group => Squares(group.Now) + Squares(group.Usual)) / (now + then - (2 * groups.Count));
        var difference = groups.Sum(group => group.Now.Length * (group.Now.Average() - group.Usual.Average())) / now;
        var share = groups.Sum(group => Math.Pow((double)group.Now.Length / now, 2) / group.Usual.Length);
        var error = Normal95 * Math.Sqrt(within * ((1.0 / now) + share));
        return new Estimate(Math.Exp(difference), Math.Exp(difference - error), Math.Exp(difference + error));
    }

    private static double Log(OwnPost post) => Math.Log(1 + post.Engagement);

    private static double Squares(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
