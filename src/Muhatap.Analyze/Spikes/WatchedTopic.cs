using Muhatap.Core.Ids;

namespace Muhatap.Analyze.Spikes;

/// <summary>A topic being watched, and how far.</summary>
/// <param name="learned">When its past was worked out.</param>
internal sealed class WatchedTopic(TopicId topic, string query, DateTimeOffset learned)
{
    /// <summary>What comes later than this after what was said elsewhere is taken as said when it was heard.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>What comes later than this is of the past: the past must be worked out again.</summary>
    private static readonly TimeSpan OfThePast = TimeSpan.FromHours(3);

    /// <summary>A feed's stray old post is not worth working weeks out again; an import is.</summary>
    private const int Many = 20;
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    private readonly SpikeWatch watch = new();
    private DateTimeOffset now = DateTimeOffset.MinValue;
    private int missed;

    public TopicId Topic => topic;

    /// <summary>The topic's query when the watch began; another query is another watch.</summary>
    public string Query => query;

    /// <summary>Whether so much came in of what this watch has left behind that the past must be worked out again.</summary>
    public bool HasMissed(DateTimeOffset at) => missed >= Many || (missed > 0 && at - learned >= Seldom);

    /// <summary>Takes a post. Gives what is to be told, or null.</summary>
    public SpikeAlarm? Take(in SpikePost post)
    {
        if (post.At + OfThePast < now)
        {
            missed++;
            return null;
        }
        var at = post.At + Late < now ? now : post.At;
        now = at > now ? at : now;
        return watch.Take(post with { At = at });
    }

    /// <summary>Moves the clock where nothing is said.</summary>
    public SpikeAlarm? Tick(DateTimeOffset at)
    {
        now = at > now ? at : now;
        return watch.Tick(at);
    }
}
