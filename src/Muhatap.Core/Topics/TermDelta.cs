using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>A signed change of <see cref="TermDay"/>, appended with the posts that cause it and folded later.</summary>
public sealed class TermDelta
{
    public required long Id { get; init; }

    public required TopicId TopicId { get; init; }

    /// <summary>Whole days since 1970, UTC.</summary>
    public required long Day { get; init; }

    public required TermKind Kind { get; init; }

    public required string Term { get; init; }

    public required long Count { get; init; }

    public required long Engagement { get; init; }
}
