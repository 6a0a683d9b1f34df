using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>One of us said whether a topic rightly wants a post. From these its precision is measured.</summary>
public sealed class TopicMark
{
    public required TopicId TopicId { get; init; }

    public required PostId PostId { get; init; }

    public required bool IsRight { get; set; }

    /// <summary>The topic's query when it was said: a changed query is measured anew.</summary>
    public required string Query { get; set; }

    public UserId? UserId { get; set; }

    public required DateTimeOffset At { get; set; }
}
