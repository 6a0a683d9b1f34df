using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>A standing query with a purpose.</summary>
public sealed class Topic
{
    public required TopicId Id { get; init; }

    public required string Name { get; set; }

    public required TopicPurpose Purpose { get; set; }

    /// <summary>In the listening language; parsed before it is stored.</summary>
    public required string Query { get; set; }

    /// <summary>One of the palette's names; drawn beside the topic everywhere.</summary>
    public string Colour { get; set; } = "blue";

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }
}
