namespace Muhatap.Core.Posts;

/// <summary>What a post is made of; the first that fits.</summary>
public enum ContentType
{
    /// <summary>An image or video hangs on it.</summary>
    Media = 0,

    /// <summary>It leads elsewhere.</summary>
    Link = 1,

    /// <summary>It asks.</summary>
    Question = 2,
    Text = 3,
}
