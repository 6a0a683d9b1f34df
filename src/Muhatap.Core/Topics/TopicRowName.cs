using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>A name a row is found by, folded: rows are searched by it, and two rows of a list don't share one.</summary>
public sealed class TopicRowName
{
    public required TopicId TopicId { get; init; }

    public required string Folded { get; init; }

    public required TopicRowId TopicRowId { get; init; }
}
