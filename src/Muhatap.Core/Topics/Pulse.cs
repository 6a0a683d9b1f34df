using Muhatap.Core.Ids;
using Muhatap.Core.Readings;

namespace Muhatap.Core.Topics;

/// <summary>How much was said in one hour of one topic on one network in one mood.</summary>
public sealed class Pulse
{
    public required TopicId TopicId { get; init; }

    /// <summary>Whole hours since 1970, UTC.</summary>
    public required long Hour { get; init; }

    public required string Network { get; init; }

    public required Sentiment Sentiment { get; init; }

    public required long Posts { get; set; }

    public required long Engagement { get; set; }
}
