using Muhatap.Analyze.Rivals;
using Muhatap.Analyze.Statistics;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Complaints;

/// <summary>How a competitor answers complaints in public, as far as it is seen here.</summary>
/// <param name="Complaints">Posts that complain and name it.</param>
/// <param name="Answered">Those under which an account of its own answered.</param>
public sealed record RivalAnswers(RivalName Company, IReadOnlyList<PostId> Complaints, IReadOnlyList<PostId> Answered, KaplanMeier Waiting);

/// <summary>
/// Complaints that name a competitor, and its own accounts' replies to them, found from its accounts along the index over who wrote when. An answer that
/// was given in private, or under a post that no topic wanted, is not seen: the figures are told as such.
/// </summary>
public static class ReadRivalAnswers
{
    /// <summary>The newest so many complaints about competitors.</summary>
    public const int Most = 20_000;

    public static async Task<IReadOnlyList<RivalAnswers>> RunAsync(
        Database database,
        IReadOnlyList<RivalName> names,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var accounts = await RivalAccounts.FindAsync(database, names, cancellationToken).ConfigureAwait(false);
        var own = accounts.ToDictionary(account => account.Account.Id.Value, account => account.Company.Folded);
        var complaints = new Dictionary<long, (DateTimeOffset At, string Text)>();
        var answers = new Dictionary<(long Post, string Company), DateTimeOffset>();
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                $"""
                select p.id, p.created_at, p.text, p.title, p.account_id from topic_match m
                join post_reading r on r.post_id = m.post_id join post p on p.id = m.post_id
                where m.topic_id {database.Dialect.In("topics")} and m.created_at >= @since
                  and r.intent in (0, 6) and p.kind <> {(int)PostKind.Article}
                order by m.created_at desc limit {Most}
                """,
                [
                    database.Dialect.List("topics", [.. names.Select(name => name.Topic.Value).Distinct()]),
                    database.Dialect.Value("since", since.ToUnixTimeMilliseconds()),
                ],
                row =>
                {
                    if (!own.ContainsKey(row.GetInt64(4)))
                        complaints.TryAdd(
                            row.GetInt64(0),
                            (
                                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                                TextFold.Fold((row.IsDBNull(3) ? "" : row.GetString(3)) + " " + row.GetString(2))
                            )
                        );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                $"""
                select q.id, a.account_id, min(a.created_at) from post a
                join post q on q.network = a.network and q.external_id = a.parent_external_id
                where a.account_id {database.Dialect.In("accounts")} and a.created_at >= @since and a.parent_external_id is not null
                group by q.id, a.account_id
                """,
                [database.Dialect.List("accounts", [.. own.Keys]), database.Dialect.Value("since", since.ToUnixTimeMilliseconds())],
                row =>
                {
                    var key = (row.GetInt64(0), own[row.GetInt64(1)]);
                    var at = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2));
                    if (!answers.TryGetValue(key, out var earlier) || at < earlier)
                        answers[key] = at;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. names.DistinctBy(name => name.Folded).Select(name => Of(name, complaints, answers, now))];
    }

    private static RivalAnswers Of(
        RivalName company,
        Dictionary<long, (DateTimeOffset At, string Text)> complaints,
        Dictionary<(long, string), DateTimeOffset> answers,
        DateTimeOffset now
    )
    {
        var named = complaints.Where(post => post.Value.Text.Contains(company.Folded, StringComparison.Ordinal)).ToList();
        var lives = new List<Lifetime>();
        var answered = new List<PostId>();
        foreach (var (post, (at, _)) in named)
        {
            var isAnswered = answers.TryGetValue((post, company.Folded), out var answer);
            lives.Add(new Lifetime(Math.Max(0, ((isAnswered ? answer : now) - at).TotalHours), isAnswered));
            if (isAnswered)
                answered.Add(new PostId(post));
        }
        return new RivalAnswers(company, [.. named.Select(post => new PostId(post.Key))], answered, KaplanMeier.Of(lives));
    }
}
