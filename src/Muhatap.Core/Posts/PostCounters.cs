namespace Muhatap.Core.Posts;

/// <summary>How people answered a post, as the network counts it now. All counts are zero or more.</summary>
public readonly record struct PostCounters(long Likes, long Replies, long Reposts, long Views)
{
    /// <summary>Acts a person did on the post: likes, replies and reposts. Views are not acts.</summary>
    public long Engagement => Likes + Replies + Reposts;
}
