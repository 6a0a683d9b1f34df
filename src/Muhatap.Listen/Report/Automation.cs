namespace Muhatap.Listen.Report;

/// <summary>A way of posting that people seldom have. Which ones there are is the whole explanation a mark gives.</summary>
public enum AutomationSign
{
    /// <summary>It says again what it said before, word for word.</summary>
    SaysItAgain,

    /// <summary>It says what others had said before, word for word.</summary>
    SaysOthersWords,

    /// <summary>The time between its posts is always the same.</summary>
    KeepsTheBeat,

    /// <summary>There is no hour of the day at which it is silent.</summary>
    NeverSleeps,
}

/// <summary>What one account's posts say about who posts them.</summary>
/// <param name="At">When it was said, oldest first within a list.</param>
/// <param name="Alike">What it shares with its copies; null for short posts.</param>
/// <param name="IsCopy">Somebody else had said it before.</param>
public readonly record struct Posting(DateTimeOffset At, long? Alike, bool IsCopy);

/// <summary>That an account may post by a program, and why it looks so.</summary>
/// <param name="Posts">How many posts were looked at.</param>
/// <param name="Signs">What was seen, with the share of posts (or, for the beat, of pauses) that show it; for the sleepless the hours of 24.</param>
public sealed record AutomationMark(int Posts, IReadOnlyList<(AutomationSign Sign, double Share)> Signs);

/// <summary>
/// Tells from what an account did, and nothing else, whether a program may be posting. Two signs are needed, or one that is almost
/// without exception; few posts are no ground for a claim. A shop with three shifts never sleeps either: that alone marks nobody.
/// </summary>
public static class Automation
{
    public const int FewestPosts = 20;

    private const double Often = 0.5;
    private const double Nearly = 0.8;
    private const int FewestForSleep = 100;
    private const int HoursOfSleepless = 23;
    private static readonly TimeSpan ShortestBeat = TimeSpan.FromSeconds(30);

    /// <param name="posts">The account's latest posts, oldest first.</param>
    /// <returns>Null where nothing is claimed.</returns>
    public static AutomationMark? Of(IReadOnlyList<Posting> posts)
    {
        if (posts.Count < FewestPosts)
            return null;
        var signs = new List<(AutomationSign Sign, double Share)>();
        var again = posts.Where(post => post.Alike is not null).GroupBy(post => post.Alike).Sum(group => group.Count() - 1);
        Add(AutomationSign.SaysItAgain, (double)again / posts.Count);
        Add(AutomationSign.SaysOthersWords, (double)posts.Count(post => post.IsCopy) / posts.Count);
        Add(AutomationSign.KeepsTheBeat, Beat(posts));
        var hours = posts.Select(post => LocalHour(post.At)).Distinct().Count();
        if (posts.Count >= FewestForSleep && hours >= HoursOfSleepless && posts[^1].At - posts[0].At >= TimeSpan.FromDays(3))
            signs.Add((AutomationSign.NeverSleeps, hours / 24.0));
        var isMarked = signs.Count >= 2 || signs.Exists(sign => sign.Sign != AutomationSign.NeverSleeps && sign.Share >= Nearly);
        return isMarked ? new AutomationMark(posts.Count, signs) : null;

        void Add(AutomationSign sign, double share)
        {
            if (share >= Often)
                signs.Add((sign, share));
        }
    }

    /// <summary>The share of pauses within a twentieth of the median one.</summary>
    private static double Beat(IReadOnlyList<Posting> posts)
    {
        var pauses = posts.Skip(1).Select((post, i) => (post.At - posts[i].At).TotalSeconds).Order().ToList();
        var median = pauses[pauses.Count / 2];
        // What is sent in one go has no pauses that could tell anything.
        return median < ShortestBeat.TotalSeconds
            ? 0
            : (double)pauses.Count(pause => Math.Abs(pause - median) <= median / 20) / pauses.Count;
    }

    private static int LocalHour(DateTimeOffset at) => Core.Topics.LocalDay.HourOf(at);
}
