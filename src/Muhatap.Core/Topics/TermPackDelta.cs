using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>The signed changes of one topic's day that one transaction made, of all kinds; folded into <see cref="TermPack"/> later.</summary>
public sealed class TermPackDelta
{
    public required long Id { get; init; }

    public required TopicId TopicId { get; init; }

    /// <summary><see cref="LocalDay"/>.</summary>
    public required long Day { get; init; }

    public required byte[] Data { get; init; }
}
