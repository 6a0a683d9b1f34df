using Muhatap.Analyze.Engagement;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Web.Rivals;

namespace Muhatap.Web.Pages.Analyze;

/// <summary>One side of the comparison.</summary>
/// <param name="Name">A competitor's, as its topic writes it.</param>
/// <param name="Level">Its engagement against the average post of all sides, all else equal; null where too few posts say so.</param>
/// <param name="Before">The same in the period before.</param>
/// <param name="Works">What clearly goes with more engagement among its own posts, the surest first.</param>
public sealed record SideRow(
    string Key,
    string? Name,
    IReadOnlyList<EngagedPost> Posts,
    Effect? Level,
    Effect? Before,
    IReadOnlyList<(Effect Effect, IReadOnlyList<EngagedPost> Posts)> Works
);

/// <summary>Us, each competitor and the sector, side by side.</summary>
public sealed record SideBoard(IReadOnlyList<SideRow> Rows)
{
    /// <summary>Less is true perhaps, and nothing anybody would change a plan for.</summary>
    public const double WorthTelling = 1.1;
    private const int MostTips = 2;

    public static async Task<EngagementSides> SidesAsync(
        Database database,
        IReadOnlyList<Topic> topics,
        CancellationToken cancellationToken
    ) =>
        new(
            [.. topics.Where(topic => topic.Purpose == TopicPurpose.Brand).Select(topic => topic.Id)],
            await RivalNames.ReadAsync(database, cancellationToken).ConfigureAwait(false),
            [.. topics.Where(topic => topic.Purpose == TopicPurpose.Sector).Select(topic => topic.Id)]
        );

    public static async Task<SideBoard> ReadAsync(
        Database database,
        IReadOnlyList<Topic> topics,
        EngagementSides sides,
        DateTimeOffset now,
        int days,
        CancellationToken cancellationToken
    )
    {
        var ids = topics
            .Where(topic => topic.Purpose is TopicPurpose.Brand or TopicPurpose.Competitor or TopicPurpose.Sector)
            .Select(topic => topic.Id)
            .ToList();
        var posts = await Read(now.AddDays(-days), now.AddDays(1)).ConfigureAwait(false);
        var before = await Read(now.AddDays(-2 * days), now.AddDays(-days)).ConfigureAwait(false);
        var (levels, past) = (Levels(posts), Levels(before));
        return new SideBoard([
            .. posts
                .Where(post => post.About != EngagementSides.Several)
                .GroupBy(post => post.About!, StringComparer.Ordinal)
                .OrderBy(side =>
                    side.Key == EngagementSides.Us ? 0
                    : side.Key == EngagementSides.TheSector ? 2
                    : 1
                )
                .ThenByDescending(side => side.Count())
                .Select(side =>
                {
                    IReadOnlyList<EngagedPost> own = [.. side.Select(post => post with { About = null })];
                    return new SideRow(
                        side.Key,
                        sides.Rivals.FirstOrDefault(rival => rival.Folded == side.Key)?.Name,
                        own,
                        levels.GetValueOrDefault(side.Key),
                        past.GetValueOrDefault(side.Key),
                        [
                            .. Worth(EngagementEffects.Of(own), MostTips)
                                .Select(effect =>
                                    (
                                        effect,
                                        (IReadOnlyList<EngagedPost>)
                                            [.. own.Where(post => EngagementEffects.LevelOf(post, effect.Factor) == effect.Level)]
                                    )
                                ),
                        ]
                    );
                }),
        ]);

        async Task<List<EngagedPost>> Read(DateTimeOffset since, DateTimeOffset until) =>
            [
                .. (await ReadEngagement.RunAsync(database, ids, since, until, sides, cancellationToken).ConfigureAwait(false)).Where(
                    post => post.About is not null
                ),
            ];
    }

    /// <summary>What somebody can choose (nobody chooses where people complain, nor who they are), and only what is clearly more.</summary>
    public static IEnumerable<Effect> Worth(IReadOnlyList<Effect> effects, int most) =>
        effects
            .Where(effect =>
                effect.Factor is EffectFactor.Content or EffectFactor.Subject or EffectFactor.Weekday or EffectFactor.Hour
                && effect.Low > 1
                && effect.Times >= WorthTelling
                && effect.Level != "none"
            )
            .OrderByDescending(effect => effect.Low)
            .Take(most);

    private static Dictionary<string, Effect> Levels(List<EngagedPost> posts) =>
        EngagementEffects
            .Of(posts)
            .Where(effect => effect.Factor == EffectFactor.About)
            .ToDictionary(effect => effect.Level, StringComparer.Ordinal);
}
