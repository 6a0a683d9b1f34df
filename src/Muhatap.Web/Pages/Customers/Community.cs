using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

/// <summary>
/// Whom a customer mentions, follows and answers, and who mentions and follows them, each with the posts that show it,
/// and how that circle feels beside the customer. Our own accounts are no one's circle, and what somebody wrote to us in
/// private is not counted into another customer's.
/// </summary>
/// <param name="Members">Those with the most ties first.</param>
/// <param name="TheirMood">What the members said in public within <see cref="MoodDays"/>.</param>
/// <param name="OwnMood">What the customer said within <see cref="MoodDays"/>, survey answers apart.</param>
/// <param name="Survey">The customer's survey answers of the same time.</param>
public sealed record Community(
    IReadOnlyList<CommunityMember> Members,
    IReadOnlyList<FeltPost> TheirMood,
    IReadOnlyList<FeltPost> OwnMood,
    IReadOnlyList<FeltPost> Survey
)
{
    public const int MoodDays = 90;

    /// <summary>How far back mentions and answers are looked for.</summary>
    public const int TieDays = 365;

    public const int MostMembers = 40;

    /// <summary>With fewer posts a mood is not known.</summary>
    public const int LeastForMood = 30;

    private const string SurveyNetwork = "survey";
    private const int MostPosts = 5000;

    public static async Task<Community> ReadAsync(
        MuhatapDb db,
        IReadOnlyList<Account> own,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (own.Count == 0)
            return new Community([], [], [], []);
        var ids = own.Select(account => account.Id).ToList();
        var since = now.AddDays(-TieDays);
        var said = await db
            .Posts.Where(post => ids.Contains(post.AccountId) && post.CreatedAt >= since)
            .OrderByDescending(post => post.CreatedAt)
            .Take(MostPosts)
            .Select(post => new SaidPost(post.Id, post.AccountId, post.Network, post.Text, post.ParentExternalId))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var found = await CommunityTies.ReadAsync(db, own, said, since, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<CommunityMember> members =
        [
            .. found
                .OrderByDescending(member => member.Ties)
                .ThenByDescending(member => member.Account?.Followers ?? 0)
                .ThenBy(member => member.Key, StringComparer.Ordinal)
                .Take(MostMembers),
        ];
        var moodSince = now.AddDays(-MoodDays);
        var theirs = members.Select(member => member.Account?.Id).OfType<AccountId>().Distinct().ToList();
        var felt = await FeltAsync(db, [.. theirs, .. ids], moodSince, cancellationToken).ConfigureAwait(false);
        var mine = ids.ToHashSet();
        return new Community(
            members,
            [.. felt.Where(post => !mine.Contains(post.AccountId) && post.Kind is not (PostKind.Message or PostKind.Note))],
            [.. felt.Where(post => mine.Contains(post.AccountId) && post.Network != SurveyNetwork)],
            [.. felt.Where(post => mine.Contains(post.AccountId) && post.Network == SurveyNetwork)]
        );
    }

    /// <summary>The posts behind one number of the page, newest last among equals of the query; empty for a tie or member that is not there.</summary>
    /// <param name="member">A <see cref="CommunityMember.Key"/>; null for the whole circle's or the customer's own mood.</param>
    public IReadOnlyList<PostId> PostsOf(CommunityTie tie, string? member, Sentiment? feeling)
    {
        var one = member is null ? null : Members.FirstOrDefault(row => row.Key == member);
        return tie switch
        {
            CommunityTie.Own => Ids(OwnMood, feeling),
            CommunityTie.Survey => Ids(Survey, feeling),
            CommunityTie.Said when member is null => Ids(TheirMood, feeling),
            CommunityTie.Said => Ids([.. MoodOf(one)], feeling),
            CommunityTie.Mentioned => one?.Mentioned ?? [],
            CommunityTie.Answered => one?.Answered ?? [],
            CommunityTie.MentionedBy => one?.MentionedBy ?? [],
            _ => [],
        };
    }

    public IReadOnlyList<FeltPost> MoodOf(CommunityMember? member) =>
        member?.Account is { } account ? [.. TheirMood.Where(post => post.AccountId == account.Id)] : [];

    private static PostId[] Ids(IReadOnlyList<FeltPost> posts, Sentiment? feeling) =>
        [.. posts.Where(post => feeling is null || post.Sentiment == feeling).Select(post => post.Id)];

    private static Task<List<FeltPost>> FeltAsync(
        MuhatapDb db,
        List<AccountId> accounts,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where accounts.Contains(post.AccountId) && post.CreatedAt >= since
            orderby post.CreatedAt descending
            select new FeltPost(post.Id, post.AccountId, post.Network, post.Kind, reading.Sentiment)
        )
            .Take(MostPosts)
            .ToListAsync(cancellationToken);
}
