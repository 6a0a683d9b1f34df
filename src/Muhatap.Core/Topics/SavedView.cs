using Muhatap.Core.Ids;

namespace Muhatap.Core.Topics;

/// <summary>A filter of the feed under a name: one's own, or everybody's.</summary>
public sealed class SavedView
{
    public const int LongestName = 60;

    public required SavedViewId Id { get; init; }

    /// <summary>Who made it.</summary>
    public required UserId UserId { get; init; }

    public required string Name { get; set; }

    /// <summary>As the feed's address holds it, without the question mark.</summary>
    public required string Filter { get; set; }

    /// <summary>Everybody sees it; its maker alone changes it.</summary>
    public bool IsShared { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
