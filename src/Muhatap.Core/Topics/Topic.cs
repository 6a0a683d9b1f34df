using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>A standing query with a purpose.</summary>
public sealed class Topic
{
    public required TopicId Id { get; init; }

    public required string Name { get; set; }

    public required TopicPurpose Purpose { get; set; }

    /// <summary>It has rows instead of one query: <see cref="TopicRow"/>.</summary>
    public bool IsList { get; init; }

    /// <summary>In the listening language; parsed before it is stored. Empty for a list.</summary>
    public required string Query { get; set; }

    /// <summary>One of the palette's names; drawn beside the topic everywhere.</summary>
    public string Colour { get; set; } = "blue";

    public bool IsActive { get; set; } = true;

    /// <summary>Matching back over stored posts has reached this post, from the newest downwards; null when it is done.</summary>
    public PostId? MatchBackFrom { get; set; }

    /// <summary>Whose work it is: conversations that open through it are theirs. Null: nobody's in particular.</summary>
    public UserId? OwnerId { get; set; }

    /// <summary>Where conversations that open through it go, before what the triage table says. Null: as the table says.</summary>
    public string? Queue { get; set; }

    /// <summary>The one list whose rows are followed: accounts, communities, sites, hashtags.</summary>
    public bool IsFollowing { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
