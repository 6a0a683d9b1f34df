using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;

namespace Muhatap.Web.Pages.Customers;

/// <summary>What somebody writes about on one network beside their other networks.</summary>
/// <param name="Term">A subject's code, or a word or hashtag as it is written.</param>
/// <param name="Posts">Their posts here that hold it.</param>
/// <param name="Lift">How many times as often as on their other networks; null where either side has too few posts to say.</param>
public sealed record SelfTheme(string Term, bool IsSubject, IReadOnlyList<PostId> Posts, double? Lift);

/// <summary>One post as it counts here.</summary>
public sealed record SelfPost(
    PostId Id,
    AccountId AccountId,
    Sentiment Sentiment,
    IReadOnlySet<string> Subjects,
    IReadOnlyDictionary<string, string> Words
);

/// <summary>Who a customer is on one network: what their profile says, what they write about in public, how they sound and how far they reach.</summary>
/// <param name="Bio">In short, without what tells a special category of personal data; null where there is nothing to show.</param>
/// <param name="IsCut">Something of the bio is not shown for that reason.</param>
/// <param name="Since">Their first post we hold, else when we first saw the account.</param>
public sealed record NetworkSelf(
    Account Account,
    string? Bio,
    bool IsCut,
    DateTimeOffset Since,
    DateTimeOffset? Last,
    IReadOnlyList<FeltPost> Posts,
    IReadOnlyList<SelfTheme> Themes
)
{
    /// <summary>The posts behind a number of this network.</summary>
    /// <param name="theme">A term of <see cref="Themes"/>; null for any.</param>
    public IReadOnlyList<PostId> PostsOf(string? theme, Sentiment? feeling)
    {
        var with = theme is null ? null : Themes.FirstOrDefault(row => row.Term == theme)?.Posts.ToHashSet() ?? [];
        return
        [
            .. Posts
                .Where(post => (with is null || with.Contains(post.Id)) && (feeling is null || post.Sentiment == feeling))
                .Select(post => post.Id),
        ];
    }
}
