using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>A topic wants a post. Carries the post's time, so that a topic's feed is one walk along one index.</summary>
public sealed class TopicMatch
{
    public required TopicId TopicId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required PostId PostId { get; init; }
}
