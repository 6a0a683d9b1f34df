using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Finds who is near a customer: edges name them, posts and their parents show it.</summary>
internal sealed class CommunityTies
{
    private const int MostEdges = 300;
    private const int MostPosts = 3000;

    /// <summary>Parents are asked for so many at once.</summary>
    private const int AtOnce = 400;

    private readonly Dictionary<string, CommunityMember> members = new(StringComparer.Ordinal);
    private readonly HashSet<AccountId> own;

    private CommunityTies(IEnumerable<Account> own) => this.own = [.. own.Select(account => account.Id)];

    public static async Task<IReadOnlyCollection<CommunityMember>> ReadAsync(
        MuhatapDb db,
        IReadOnlyList<Account> own,
        IReadOnlyList<SaidPost> said,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var ties = new CommunityTies(own);
        await ties.OutwardAsync(db, said, cancellationToken).ConfigureAwait(false);
        await ties.AnswersAsync(db, said, cancellationToken).ConfigureAwait(false);
        foreach (var account in own)
            await ties.InwardAsync(db, account, since, cancellationToken).ConfigureAwait(false);
        return [.. ties.members.Values.Where(member => member.Ties > 0)];
    }

    private async Task OutwardAsync(MuhatapDb db, IReadOnlyList<SaidPost> said, CancellationToken cancellationToken)
    {
        var ids = own.ToList();
        var edges = await db
            .Edges.Where(edge => ids.Contains(edge.FromAccountId))
            .OrderByDescending(edge => edge.Count)
            .ThenBy(edge => edge.ToKey)
            .Take(MostEdges)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var network in edges.GroupBy(edge => edge.Network))
        {
            var keys = network.Select(edge => edge.ToKey).Distinct().ToList();
            var accounts = await db
                .Accounts.Where(account =>
                    account.Network == network.Key
                    && (keys.Contains(account.Key) || (account.HandleKey != null && keys.Contains(account.HandleKey)))
                )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var edge in network)
            {
                // The network's own id is surer than a handle, which can change hands.
                var account = accounts.Find(row => row.Key == edge.ToKey) ?? accounts.Find(row => row.HandleKey == edge.ToKey);
                if (Member(network.Key, edge.ToKey, account) is not { } member)
                    continue;
                if (edge.Kind == EdgeKind.Follow)
                    member.FollowedAt = edge.FirstAt;
                else
                    member.Mentioned =
                    [
                        .. said.Where(post =>
                                post.Network == network.Key
                                && (post.Names(edge.ToKey) || (account is not null && post.Names(account.HandleKey)))
                            )
                            .Select(post => post.Id),
                    ];
            }
        }
    }

    private async Task AnswersAsync(MuhatapDb db, IReadOnlyList<SaidPost> said, CancellationToken cancellationToken)
    {
        foreach (var network in said.Where(post => post.Parent is not null).GroupBy(post => post.Network))
        {
            foreach (var some in network.Chunk(AtOnce))
            {
                var parents = some.Select(post => post.Parent!).Distinct().ToList();
                var authors = await (
                    from post in db.Posts
                    join account in db.Accounts on post.AccountId equals account.Id
                    where post.Network == network.Key && parents.Contains(post.ExternalId)
                    select new { post.ExternalId, account }
                )
                    .ToDictionaryAsync(row => row.ExternalId, row => row.account, StringComparer.Ordinal, cancellationToken)
                    .ConfigureAwait(false);
                foreach (var answer in some)
                {
                    if (authors.TryGetValue(answer.Parent!, out var author) && Member(network.Key, author.Key, author) is { } member)
                        member.Answered = [.. member.Answered, answer.Id];
                }
            }
        }
    }

    private async Task InwardAsync(MuhatapDb db, Account account, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (network, key, handle) = (account.Network, account.Key, account.HandleKey ?? account.Key);
        var rows = await (
            from edge in db.Edges
            join other in db.Accounts on edge.FromAccountId equals other.Id
            where edge.Network == network && (edge.ToKey == key || edge.ToKey == handle)
            orderby edge.Count descending, edge.FromAccountId
            select new { edge, other }
        )
            .Take(MostEdges)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var naming = rows.Where(row => row.edge.Kind == EdgeKind.Mention).Select(row => row.other.Id).ToList();
        var posts = await db
            .Posts.Where(post => naming.Contains(post.AccountId) && post.CreatedAt >= since && post.Text.Contains("@"))
            .OrderByDescending(post => post.CreatedAt)
            .Take(MostPosts)
            .Select(post => new SaidPost(post.Id, post.AccountId, post.Network, post.Text, null))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var row in rows)
        {
            if (Member(network, row.other.Key, row.other) is not { } member)
                continue;
            if (row.edge.Kind == EdgeKind.Follow)
                member.FollowsAt = row.edge.FirstAt;
            else
                member.MentionedBy =
                [
                    .. member
                        .MentionedBy.Concat(
                            posts.Where(post => post.AccountId == row.other.Id && post.Names(handle)).Select(post => post.Id)
                        )
                        .Distinct(),
                ];
        }
    }

    /// <summary>Null for ourselves and for the customer's own accounts.</summary>
    private CommunityMember? Member(string network, string name, Account? account)
    {
        if (account is not null && (account.IsOurs || own.Contains(account.Id)))
            return null;
        var made = new CommunityMember(network, name, account);
        return members.TryAdd(made.Key, made) ? made : members[made.Key];
    }
}
