using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Feed;

/// <summary>On which days a term was said at all, from the rollups: the posts of other days need not be looked at.</summary>
internal static class TermDays
{
    /// <summary>Days with how many posts name it, newest first.</summary>
    public static async Task<IReadOnlyList<(long Day, long Posts)>> ReadAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        IReadOnlyList<TopicId> topics,
        TermKind kind,
        byte[] term,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        var days = new Dictionary<long, TermTable>();
        foreach (
            var sql in new[]
            {
                $"select day, data from term_pack where topic_id {dialect.In("topics")} and kind = @kind and span = 1 and day >= @from and day <= @to",
                $"select day, data from term_pack_delta where topic_id {dialect.In("topics")} and day >= @from and day <= @to and @kind >= 0",
            }
        )
        {
            await snapshot
                .QueryAsync(
                    sql,
                    [
                        dialect.List("topics", [.. (topics.Count == 0 ? [TermPack.Everything] : topics).Select(topic => topic.Value)]),
                        dialect.Value("kind", (long)kind),
                        dialect.Value("from", from),
                        dialect.Value("to", to),
                    ],
                    reader =>
                    {
                        var day = reader.GetInt64(0);
                        if (!days.TryGetValue(day, out var table))
                        {
                            days.Add(day, table = new TermTable());
                            table.Add(kind, term, 0, 0);
                        }
                        TermPacking.Add(reader.Bytes(1), table, onlyKnown: true, kind);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return
        [
            .. days.Select(day => (Day: day.Key, Posts: day.Value.Of(kind, term).Count))
                .Where(day => day.Posts > 0)
                .OrderByDescending(day => day.Day),
        ];
    }
}
