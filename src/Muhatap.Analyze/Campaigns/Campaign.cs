using Muhatap.Analyze.Statistics;

namespace Muhatap.Analyze.Campaigns;

/// <summary>A burst of like posts from a company's own accounts.</summary>
/// <param name="Name">Its tag as written, else the words its posts share, else its link.</param>
/// <param name="Marks">Tags, links and words by which a text belongs to it.</param>
/// <param name="Posts">Oldest first.</param>
/// <param name="Usual">The same accounts' posts of the period that belong to no campaign.</param>
public sealed record Campaign(
    string Company,
    bool IsOurs,
    string Name,
    IReadOnlyList<CampaignMark> Marks,
    IReadOnlyList<OwnPost> Posts,
    IReadOnlyList<OwnPost> Usual
)
{
    /// <summary>A share or a ratio from fewer is not told.</summary>
    public const int Fewest = 30;

    public DateTimeOffset From => Posts[0].At;

    public DateTimeOffset To => Posts[^1].At;

    /// <summary>What others said of the company with a mark of this campaign, from its first post on; oldest first.</summary>
    public IReadOnlyList<TalkPost> Talk { get; init; } = [];

    /// <summary>What others said of the company in the period without any.</summary>
    public IReadOnlyList<TalkPost> UsualTalk { get; init; } = [];

    /// <summary>Engagement (and one) of a post as a multiple of its account's usual, or null where too few posts say so.</summary>
    public Estimate? Lift => CampaignLift.Of(Posts, Usual);

    /// <summary>The share of posts that are so, with Wilson's interval; null under <see cref="Fewest"/>.</summary>
    public static Estimate? Share(IReadOnlyList<TalkPost> talk, Func<TalkPost, bool> isSo) =>
        talk.Count < Fewest ? null : WilsonInterval.Of(talk.Count(isSo), talk.Count);
}
