using Muhatap.Core.Topics;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Campaigns;

/// <summary>
/// Finds campaigns in what companies post from their own accounts. A tag, a link or four words in a row that several posts share is a mark; a mark whose
/// posts crowd together in a few days, more than chance would (<see cref="ScanChance"/>, corrected for all marks and widths looked at), and that hardly
/// appears at other times, is a burst: a slogan under every post is none. Bursts of a company that share half their posts are one campaign, and where
/// half the posts carry a mark that somebody denied, it is none. Pure; the cost is that of the texts' words.
/// </summary>
public static class CampaignFinder
{
    public const int FewestPosts = 5;

    /// <summary>The part of a mark's posts that must lie in the burst; a mark that goes on is a habit.</summary>
    private const double Crowded = 0.8;
    private const double Chance = 0.01;

    /// <summary>In days. The widest first, so that a campaign's last posts are not cut off.</summary>
    private static readonly int[] Widths = [14, 7, 3];

    /// <param name="posts">Of all companies, oldest first.</param>
    /// <param name="until">When the looking ends.</param>
    /// <param name="denied">Marks of what people said is no campaign.</param>
    /// <returns>Newest first.</returns>
    public static IReadOnlyList<Campaign> Of(IReadOnlyList<OwnPost> posts, DateTimeOffset until, DeniedMarks? denied = null) =>
        [
            .. posts
                .GroupBy(post => TextFold.Fold(post.Company), StringComparer.Ordinal)
                .SelectMany(company => OfCompany(company.Key, [.. company], until, denied ?? DeniedMarks.None))
                .OrderByDescending(campaign => campaign.To)
                .ThenBy(campaign => campaign.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<Campaign> OfCompany(string company, IReadOnlyList<OwnPost> posts, DateTimeOffset until, DeniedMarks denied)
    {
        var carriers = new Dictionary<CampaignMark, (string Written, List<int> Posts)>();
        for (var i = 0; i < posts.Count; i++)
            foreach (var (mark, written) in CampaignMark.Of(posts[i].Text))
            {
                if (!carriers.TryGetValue(mark, out var known))
                    carriers[mark] = known = (written, []);
                known.Posts.Add(i);
            }
        var several = carriers.Where(pair => pair.Value.Posts.Count >= FewestPosts).ToList();
        var days = (until - posts[0].At).TotalDays;
        var found = new List<(string Name, List<CampaignMark> Marks, SortedSet<int> Posts)>();
        foreach (
            var (mark, written, crowd) in several
                .Select(pair => (pair.Key, pair.Value.Written, Crowd: Burst(pair.Value.Posts, posts, days, several.Count)))
                .Where(burst => burst.Crowd.Count > 0)
                .OrderBy(burst => burst.Key.Kind)
                .ThenByDescending(burst => burst.Crowd.Count)
                .ThenBy(burst => burst.Key.Key, StringComparer.Ordinal)
        )
        {
            var same = found.Find(campaign => crowd.Count(campaign.Posts.Contains) * 2 >= Math.Min(crowd.Count, campaign.Posts.Count));
            if (same.Marks is null)
                found.Add((written, [mark], [.. crowd]));
            else
            {
                same.Marks.Add(mark);
                same.Posts.UnionWith(crowd);
            }
        }
        found.RemoveAll(campaign => denied.Covers(company, [.. campaign.Posts.Select(i => posts[i].Text)]));
        var taken = found.SelectMany(campaign => campaign.Posts).ToHashSet();
        OwnPost[] usual = [.. posts.Where((_, i) => !taken.Contains(i))];
        return found.Select(campaign => new Campaign(
            posts[0].Company,
            posts[0].IsOurs,
            campaign.Name,
            campaign.Marks,
            [.. campaign.Posts.Select(i => posts[i])],
            usual
        ));
    }

    /// <summary>The posts of the mark's burst; none where chance or habit explains it.</summary>
    private static List<int> Burst(List<int> carriers, IReadOnlyList<OwnPost> posts, double days, int looked)
    {
        foreach (var width in Widths)
        {
            var (best, first) = (0, 0);
            for (int from = 0, to = 0; from < carriers.Count; from++)
            {
                while (to < carriers.Count && (posts[carriers[to]].At - posts[carriers[from]].At).TotalDays <= width)
                    to++;
                if (to - from > best)
                    (best, first) = (to - from, from);
            }
            var crowd = carriers.GetRange(first, best);
            if (
                best >= FewestPosts
                && best >= Crowded * carriers.Count
                && crowd.Select(i => LocalDay.Of(posts[i].At)).Distinct().Count() > 1
                && ScanChance.Of(best, carriers.Count, width / days) * looked * Widths.Length <= Chance
            )
                return crowd;
        }
        return [];
    }
}
