using System.Runtime.InteropServices;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Store;

namespace Muhatap.Analyze.Complaints;

/// <summary>Posts that praise us, by what they are about and where.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PraiseCount(TopicId Brand, string? Subject, string Network, int Posts);

/// <summary>Praise stands beside complaint. Walks the brands' matches of the period along their key.</summary>
public static class ReadPraise
{
    public static async Task<IReadOnlyList<PraiseCount>> RunAsync(
        Database database,
        IReadOnlyList<TopicId> brands,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var counts = new List<PraiseCount>();
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                $"""
                select m.topic_id, r.subject, p.network, count(*) from topic_match m
                join post_reading r on r.post_id = m.post_id join post p on p.id = m.post_id join account a on a.id = p.account_id
                where m.topic_id {database.Dialect.In("brands")} and m.created_at >= @since and m.created_at < @until
                  and r.intent = {(int)Intent.Praise} and p.kind <> {(int)PostKind.Article} and a.is_ours = 0
                group by m.topic_id, r.subject, p.network
                """,
                [
                    database.Dialect.List("brands", [.. brands.Select(brand => brand.Value)]),
                    database.Dialect.Value("since", since.ToUnixTimeMilliseconds()),
                    database.Dialect.Value("until", until.ToUnixTimeMilliseconds()),
                ],
                row =>
                    counts.Add(
                        new PraiseCount(
                            new TopicId(row.GetInt64(0)),
                            row.IsDBNull(1) ? null : row.GetString(1),
                            row.GetString(2),
                            row.GetInt32(3)
                        )
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return counts;
    }
}
