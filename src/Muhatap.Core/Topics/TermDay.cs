using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>How often something was named in one day of one topic.</summary>
public sealed class TermDay
{
    public required TopicId TopicId { get; init; }

    /// <summary>Whole days since 1970, UTC.</summary>
    public required long Day { get; init; }

    public required TermKind Kind { get; init; }

    public required string Term { get; init; }

    public required long Count { get; set; }

    public required long Engagement { get; set; }
}
