using System.Globalization;

namespace Muhatap.Analyze.Engagement;

/// <summary>
/// Effects instead of averages. Log(1 + engagement) is explained by content, subject, network, weekday, hour, the kind of
/// author and the account's size at once,
/// so that a network of large accounts does not pass for a lucky hour; each level is told against the average post, with an interval
/// that counts an account's posts as one voice. What goes with engagement need not cause it, and the page says so.
/// </summary>
public static class EngagementEffects
{
    /// <summary>With fewer posts nothing is told.</summary>
    public const int Fewest = 60;

    /// <summary>A level with fewer posts is fitted with the rest and not told.</summary>
    public const int FewestOfLevel = 30;
    private const double Wide = 1.96;

    /// <summary>What rare levels are called; they are fitted, not shown.</summary>
    private const string Rest = "";

    /// <summary>All effects, by factor, the strongest first within it; none where there are too few posts.</summary>
    public static IReadOnlyList<Effect> Of(IReadOnlyList<EngagedPost> posts)
    {
        if (posts.Count < Fewest)
            return [];
        var factors = Enum.GetValues<EffectFactor>()
            .Select(factor => (Factor: factor, Levels: Levels(posts, factor)))
            .Where(f => f.Levels.Count > 1)
            .ToList();
        var rows = posts.Select(post => Row(post, factors)).ToList();
        var fit = ClusteredFit.Of(rows, [.. posts.Select(post => Math.Log(1 + post.Engagement))], [.. posts.Select(post => post.Account)]);
        var effects = new List<Effect>();
        var first = Fixed;
        foreach (var (factor, levels) in factors)
        {
            effects.AddRange(Told(posts.Count, fit, factor, levels, first, rows[0].Length).OrderByDescending(effect => effect.Times));
            first += levels.Count - 1;
        }
        return effects;
    }

    /// <summary>A level of a post.</summary>
    public static string LevelOf(in EngagedPost post, EffectFactor factor) =>
        factor switch
        {
            EffectFactor.About => post.About ?? "",
            EffectFactor.Author => post.Author.ToString(),
            EffectFactor.Content => post.Content.ToString(),
            EffectFactor.Subject => post.Subject ?? "none",
            EffectFactor.Network => post.Network,
            EffectFactor.Weekday => post.Weekday.ToString(CultureInfo.InvariantCulture),
            _ => post.Hour.ToString("00", CultureInfo.InvariantCulture),
        };

    /// <summary>Columns before the levels: the average, the account's size, and whether the network tells it.</summary>
    private const int Fixed = 3;

    /// <summary>Levels and how many posts have them, the commonest first: it is the one the others' columns are measured from.</summary>
    private static List<(string Level, int Posts)> Levels(IReadOnlyList<EngagedPost> posts, EffectFactor factor)
    {
        var all = posts.CountBy(post => LevelOf(post, factor), StringComparer.Ordinal).ToList();
        var kept = all.Where(level => level.Value >= FewestOfLevel)
            .OrderByDescending(level => level.Value)
            .ThenBy(level => level.Key, StringComparer.Ordinal)
            .Select(level => (level.Key, level.Value))
            .ToList();
        var rest = posts.Count - kept.Sum(level => level.Value);
        if (rest > 0 && kept.Count > 0)
            kept.Add((Rest, rest));
        return kept;
    }

    private static double[] Row(EngagedPost post, List<(EffectFactor Factor, List<(string Level, int Posts)> Levels)> factors)
    {
        var row = new double[Fixed + factors.Sum(factor => factor.Levels.Count - 1)];
        row[0] = 1;
        row[1] = Math.Log(1 + (post.Followers ?? 0));
        row[2] = post.Followers is null ? 1 : 0;
        var first = Fixed;
        foreach (var (factor, levels) in factors)
        {
            var own = LevelOf(post, factor);
            var place = levels.FindIndex(level => level.Level == own);
            if (place < 0)
                place = levels.FindIndex(level => level.Level.Length == 0);
            if (place > 0)
                row[first + place - 1] = 1;
            first += levels.Count - 1;
        }
        return row;
    }

    private static IEnumerable<Effect> Told(
        int posts,
        ClusteredFit fit,
        EffectFactor factor,
        List<(string Level, int Posts)> levels,
        int first,
        int columns
    )
    {
        for (var l = 0; l < levels.Count; l++)
        {
            if (levels[l].Level.Length == 0)
                continue;
            var weights = new double[columns];
            if (l > 0)
                weights[first + l - 1] = 1;
            // Against the average post: every level's own column counts for its share.
            for (var other = 1; other < levels.Count; other++)
                weights[first + other - 1] -= levels[other].Posts / (double)posts;
            var (value, error) = fit.Contrast(weights);
            yield return new Effect(
                factor,
                levels[l].Level,
                levels[l].Posts,
                Math.Exp(value),
                Math.Exp(value - (Wide * error)),
                Math.Exp(value + (Wide * error))
            );
        }
    }
}
