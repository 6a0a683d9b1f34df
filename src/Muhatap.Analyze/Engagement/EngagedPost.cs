using Muhatap.Core.Ids;
using Muhatap.Core.Posts;

namespace Muhatap.Analyze.Engagement;

/// <summary>What may move people in one post, and how much it did.</summary>
/// <param name="Account">Who wrote it.</param>
/// <param name="Followers">Of the account; null where the network does not say.</param>
/// <param name="Subject">A code of the taxonomy, or null.</param>
/// <param name="Weekday">0 is Monday, of the installation's day.</param>
/// <param name="Engagement">Likes, replies and reposts.</param>
public readonly record struct EngagedPost(
    long Account,
    long? Followers,
    string Network,
    string? Subject,
    ContentType Content,
    int Hour,
    int Weekday,
    long Engagement
)
{
    public PostId Id { get; init; }

    public AuthorKind Author { get; init; }

    /// <summary>Its side (<see cref="EngagementSides"/>), where sides are compared; else null.</summary>
    public string? About { get; init; }
}
