namespace Muhatap.Listen.Report;

/// <summary>Who leads a subject: reach × relevance.</summary>
internal static class Leaders
{
    /// <summary>What an account whose followers nobody tells us is taken to reach.</summary>
    private const double UnknownFollowers = 50;

    /// <summary>The share of the subject in all that is kept of the account, drawn towards a third by three posts: one post on one subject is no devotion.</summary>
    public static double Relevance(long here, long everywhere) => (here + 1.0) / (Math.Max(here, everywhere) + 3.0);

    /// <summary>
    /// Reach is the decimal logarithm of followers and of the answers its posts here drew, each (followers and answers differ by powers
    /// of ten); saying twice as much counts one more. The score is reach × relevance × log₂(1 + posts).
    /// </summary>
    public static double Score(long? followers, long posts, long engagement, double relevance)
    {
        var reach = Math.Log10(10 + Math.Max(0, followers ?? UnknownFollowers)) + Math.Log10(1 + Math.Max(0, engagement));
        return reach * relevance * Math.Log2(1 + Math.Max(0, posts));
    }
}
