using Muhatap.Core.Posts;
using Muhatap.Core.Readings;

namespace Muhatap.Analyze.Engagement;

/// <summary>A post as far as it tells who writes it.</summary>
/// <param name="Alike">The number its text shares with its copies; null for short texts.</param>
internal readonly record struct WrittenPost(long Account, bool IsOurs, bool IsCustomer, PostKind Kind, Sentiment Sentiment, long? Alike);

/// <summary>Tells who writes, from all posts of a period; see <see cref="AuthorKind"/> for the rules. Pure.</summary>
internal sealed class AuthorKinds
{
    private const int FewestOfMachine = 5;
    private const int FewestOfSupporter = 3;
    private readonly IReadOnlySet<long> rivals;
    private readonly HashSet<long> machines = [];
    private readonly HashSet<long> supporters = [];

    /// <param name="rivals">Accounts known as competitors' own.</param>
    public AuthorKinds(IReadOnlyList<WrittenPost> posts, IReadOnlySet<long> rivals)
    {
        this.rivals = rivals;
        foreach (var account in posts.GroupBy(post => post.Account))
        {
            var own = account.ToList();
            var said = own.Where(post => post.Alike is not null).ToList();
            if (own.Count >= FewestOfMachine && (said.Count - said.Select(post => post.Alike).Distinct().Count()) * 2 > own.Count)
                machines.Add(account.Key);
            if (
                own.Count >= FewestOfSupporter
                && own.Count(post => post.Sentiment == Sentiment.Positive) * 2 > own.Count
                && own.TrueForAll(post => post.Sentiment != Sentiment.Negative)
            )
                supporters.Add(account.Key);
        }
    }

    public AuthorKind Of(in WrittenPost post) =>
        post.IsOurs ? AuthorKind.Own
        : rivals.Contains(post.Account) ? AuthorKind.Rival
        : post.Kind == PostKind.Article ? AuthorKind.Press
        : machines.Contains(post.Account) ? AuthorKind.Machine
        : post.IsCustomer ? AuthorKind.Customer
        : supporters.Contains(post.Account) ? AuthorKind.Supporter
        : AuthorKind.Other;
}
