using Muhatap.Core.Posts;

namespace Muhatap.Listen.Feed;

/// <summary>What a post is made of, as the database sees it: posts are p, readings r.</summary>
internal static class ContentSql
{
    private const string HasLink = "(r.detail is not null and r.detail like '%\"links\"%')";

    public static string Of(ContentType content) =>
        content switch
        {
            ContentType.Media => " and p.media is not null",
            ContentType.Link => $" and p.media is null and {HasLink}",
            ContentType.Question => $" and p.media is null and not {HasLink} and p.text like '%?%'",
            _ => $" and p.media is null and not {HasLink} and p.text not like '%?%'",
        };
}
