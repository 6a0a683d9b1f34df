using Muhatap.Core.Posts;

namespace Muhatap.Web.Commands.JsonLines;

/// <summary>One line of posts: a post, or what is wrong with it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Problem">For people; null exactly where there is a post.</param>
internal readonly record struct PostLine(long Number, IncomingPost? Post, string? Problem)
{
    /// <summary>True where the line gave its id as a number, so that it can be given back as one.</summary>
    internal bool HasNumericId { get; init; }

    /// <summary>True where the line said when the post was made; else it is taken as made now.</summary>
    internal bool HasTime { get; init; }
}
