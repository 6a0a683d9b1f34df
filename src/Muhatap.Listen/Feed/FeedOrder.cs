namespace Muhatap.Listen.Feed;

/// <summary>What stands first in a feed; within the same value the newest.</summary>
public enum FeedOrder
{
    Newest,

    /// <summary>Most likes, replies and reposts.</summary>
    Engagement,

    /// <summary>Whose author has most followers.</summary>
    Followers,

    /// <summary>What can least wait.</summary>
    Urgency,
}
