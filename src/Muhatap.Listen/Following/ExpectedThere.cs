using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Listen.Feed;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Listen.Following;

/// <summary>What is expected at accounts that are proposed but not followed: what is asked in posts that name them.</summary>
public static class ExpectedThere
{
    /// <summary>Of more posts by those who name the accounts only the newest are looked at.</summary>
    public const int MostLookedAt = 20_000;

    /// <summary>What finds the posts that name an account, in the listening language.</summary>
    public static string Query(FollowProposal proposal) =>
        $"source:{proposal.Network} mention:\"{proposal.Account?.Handle ?? proposal.Key}\"";

    /// <summary>Counts the asking posts that name each account, exactly as <see cref="Query"/> finds them.</summary>
    /// <param name="until">Not included.</param>
    /// <returns>For each proposal, in their order; and whether every post was looked at.</returns>
    public static async Task<(IReadOnlyList<IReadOnlyList<Expectation>> Expected, bool IsWhole)> ReadAsync(
        Database database,
        IReadOnlyList<FollowProposal> proposals,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        string[] networks = [.. proposals.Select(one => one.Network).Distinct(StringComparer.Ordinal)];
        string[] keys = [.. proposals.Select(one => one.Key).Distinct(StringComparer.Ordinal)];
        // A handle can't hold what would break the query; where one does, nothing is counted for it.
        var queries = proposals.Select(one => QueryParser.Parse(Query(one), QueryUse.Filter).Query).ToList();
        await using var db = database.Read();
        // From the edges to those who wrote them and along each one's days: posts of everybody else are not read.
        var senders = db
            .Edges.Where(edge => edge.Kind == EdgeKind.Mention && networks.Contains(edge.Network) && keys.Contains(edge.ToKey))
            .Select(edge => edge.FromAccountId)
            .Distinct();
        var asked = await (
            from post in db.Posts
            join account in db.Accounts on post.AccountId equals account.Id
            join reading in db.Readings on post.Id equals reading.PostId
            where
                senders.Contains(post.AccountId)
                && post.CreatedAt >= since
                && post.CreatedAt < until
                && Followed.Asking.Contains(reading.Intent)
            orderby post.CreatedAt descending
            select new
            {
                Post = post,
                Account = account,
                Reading = reading,
            }
        )
            .Take(MostLookedAt)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var counts = proposals.Select(_ => new Dictionary<(Core.Readings.Intent, string?), long>()).ToList();
        foreach (var row in asked)
        {
            var document = StoredDocument.Of(row.Post, row.Account, row.Reading);
            for (var i = 0; i < queries.Count; i++)
            {
                if (queries[i] is { } query && QueryEvaluator.Matches(query, document))
                {
                    var key = (row.Reading.Intent, row.Reading.Subject);
                    counts[i][key] = counts[i].GetValueOrDefault(key) + 1;
                }
            }
        }
        return ([.. counts.Select(Expectation.Of)], asked.Count < MostLookedAt);
    }
}
