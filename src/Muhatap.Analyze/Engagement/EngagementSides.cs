using Muhatap.Analyze.Rivals;
using Muhatap.Core.Ids;

namespace Muhatap.Analyze.Engagement;

/// <summary>Whose posts are put side by side: about us, about each competitor that a topic names, and about the sector.</summary>
public sealed record EngagementSides(IReadOnlyList<TopicId> Ours, IReadOnlyList<RivalName> Rivals, IReadOnlyList<TopicId> Sector)
{
    public const string Us = "us";
    public const string TheSector = "sector";

    /// <summary>Posts that speak of two of them at once belong to neither.</summary>
    public const string Several = "several";

    /// <summary>The side of a post: <see cref="Us"/>, a competitor's folded name, <see cref="TheSector"/>, <see cref="Several"/>; null of none.</summary>
    /// <param name="topics">That want the post.</param>
    /// <param name="folded">Its text.</param>
    public string? Of(IReadOnlyList<TopicId> topics, string folded)
    {
        var rivals = Rivals
            .Where(rival => topics.Contains(rival.Topic) && folded.Contains(rival.Folded, StringComparison.Ordinal))
            .Select(rival => rival.Folded)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var isOurs = topics.Any(Ours.Contains);
        if (rivals.Count + (isOurs ? 1 : 0) > 1)
            return Several;
        if (isOurs)
            return Us;
        if (rivals.Count == 1)
            return rivals[0];
        return topics.Any(Sector.Contains) ? TheSector : null;
    }
}
