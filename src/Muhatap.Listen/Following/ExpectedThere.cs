using Muhatap.Core.Accounts;
using Muhatap.Core.Readings;
using Muhatap.Listen.Feed;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Listen.Following;

/// <summary>
/// What is asked of accounts nobody follows yet. Nothing is counted for them in advance: the posts of those who ever named one (its edges) are
/// looked at, so that strangers' posts are not, and counted by the same query that opens them.
/// </summary>
/// <param name="ByAccount">By network and key of the proposal; most asked first.</param>
/// <param name="IsCut">There were more than <see cref="MostLookedAt"/> posts to look at: the newest were, and the counts are at least so many.</param>
public sealed record ExpectedThere(IReadOnlyDictionary<(string Network, string Key), IReadOnlyList<Expectation>> ByAccount, bool IsCut)
{
    private const int MostLookedAt = 10_000;
    private const int AtOnce = 500;

    /// <summary>What is said to a proposed account, in the listening language.</summary>
    public static string Query(FollowProposal proposal) =>
        $"source:{proposal.Network} mention:\"{proposal.Account?.Handle ?? proposal.Key}\"";

    /// <param name="to">Not included.</param>
    public static async Task<ExpectedThere> ReadAsync(
        Database database,
        IReadOnlyList<FollowProposal> proposals,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var queries = proposals
            .Select(proposal => (proposal, QueryParser.Parse(Query(proposal), QueryUse.Filter).Query))
            .Where(pair => pair.Query is not null)
            .ToList();
        var keys = await KeysAsync(database, proposals, from, to, cancellationToken).ConfigureAwait(false);
        var found = new List<(FollowProposal Proposal, Intent Intent, string? Subject)>();
        foreach (var chunk in keys.Take(MostLookedAt).Chunk(AtOnce))
        {
            foreach (var row in await ReadFeed.LoadAsync(database, chunk, cancellationToken).ConfigureAwait(false))
            {
                var document = StoredDocument.Of(row.Post, row.Account, row.Reading);
                foreach (var (proposal, query) in queries)
                    if (QueryEvaluator.Matches(query!, document))
                        found.Add((proposal, row.Reading.Intent, row.Reading.Subject));
            }
        }
        return new ExpectedThere(
            found
                .GroupBy(one => (one.Proposal.Network, one.Proposal.Key))
                .ToDictionary(group => group.Key, group => Expectation.Of(group.Select(one => (one.Intent, one.Subject, 1L)))),
            keys.Count > MostLookedAt
        );
    }

    /// <summary>Posts that ask for something, of accounts that ever named one of these; newest first.</summary>
    private static async Task<List<(long At, long Id)>> KeysAsync(
        Database database,
        IReadOnlyList<FollowProposal> proposals,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    )
    {
        var keys = new List<(long, long)>();
        if (proposals.Count == 0)
            return keys;
        var dialect = database.Dialect;
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                "select p.created_at, p.id from"
                    + $" (select distinct from_account_id from edge where network {dialect.In("networks")} and to_key {dialect.In("keys")} and kind = @mention) e"
                    + $" {(dialect.IsPostgres ? "join" : "cross join")} post p on p.account_id = e.from_account_id"
                    + " join post_reading r on r.post_id = p.id"
                    + $" where p.created_at >= @from and p.created_at < @to and r.intent {dialect.In("intents")}"
                    + " order by p.created_at desc, p.id desc limit @most",
                [
                    dialect.List("networks", [.. proposals.Select(one => one.Network).Distinct(StringComparer.Ordinal)]),
                    // Edges name an account by its handle or by the network's own id, whichever the source gave.
                    dialect.List(
                        "keys",
                        [
                            .. proposals
                                .SelectMany(one => (string?[])[one.Key, one.Account?.Key, one.Account?.HandleKey])
                                .OfType<string>()
                                .Distinct(StringComparer.Ordinal),
                        ]
                    ),
                    dialect.Value("mention", (long)EdgeKind.Mention),
                    dialect.Value("from", from.ToUnixTimeMilliseconds()),
                    dialect.Value("to", to.ToUnixTimeMilliseconds()),
                    dialect.List("intents", [.. Expectation.Asking.Select(intent => (long)intent)]),
                    dialect.Value("most", MostLookedAt + 1L),
                ],
                reader => keys.Add((reader.GetInt64(0), reader.GetInt64(1))),
                cancellationToken
            )
            .ConfigureAwait(false);
        return keys;
    }
}
