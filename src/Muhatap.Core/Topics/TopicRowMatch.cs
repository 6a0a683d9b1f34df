using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>Which row of a list wants a post. The list itself wants it too (<see cref="TopicMatch"/>), once, however many of its rows do.</summary>
public sealed class TopicRowMatch
{
    public required TopicId TopicId { get; init; }

    public required TopicRowId TopicRowId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required PostId PostId { get; init; }
}
