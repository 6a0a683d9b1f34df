using Muhatap.Core.Ids;
using Muhatap.Core.Readings;

namespace Muhatap.Core.Topics;

/// <summary>A signed change of <see cref="Pulse"/>, appended with the posts that cause it and folded later.</summary>
public sealed class PulseDelta
{
    public required long Id { get; init; }

    public required TopicId TopicId { get; init; }

    /// <summary>Whole hours since 1970, UTC.</summary>
    public required long Hour { get; init; }

    public required string Network { get; init; }

    public required Sentiment Sentiment { get; init; }

    public required long Posts { get; init; }

    public required long Engagement { get; init; }
}
