using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Report;

/// <summary>Which packs cover some days: each day once, by the longest sum that is there.</summary>
internal static class ChosenPacks
{
    public static async Task<IReadOnlyDictionary<(TopicId Topic, TermKind Kind, int Span), List<long>>> AmongAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        IReadOnlyList<TopicId> topics,
        IReadOnlyList<TermKind> kinds,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        var there = new Dictionary<(TopicId Topic, TermKind Kind), HashSet<(int Span, long Day)>>();
        await snapshot
            .QueryAsync(
                $"""
                select topic_id, kind, span, day from term_pack
                where topic_id {dialect.In("topics")} and kind {dialect.In("kinds")} and day >= @from and day + span - 1 <= @to
                """,
                [
                    dialect.List("topics", [.. topics.Select(topic => topic.Value)]),
                    dialect.List("kinds", [.. kinds.Select(kind => (long)kind)]),
                    dialect.Value("from", from),
                    dialect.Value("to", to),
                ],
                reader =>
                {
                    var key = (new TopicId(reader.GetInt64(0)), (TermKind)reader.GetInt32(1));
                    if (!there.TryGetValue(key, out var packs))
                        there.Add(key, packs = []);
                    packs.Add((reader.GetInt32(2), reader.GetInt64(3)));
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var chosen = new Dictionary<(TopicId, TermKind, int), List<long>>();
        foreach (var (key, packs) in there)
        {
            for (var day = from; day <= to; )
            {
                var span = SumPacks.Spans.FirstOrDefault(span => packs.Contains((span, day)));
                if (span > 0)
                {
                    if (!chosen.TryGetValue((key.Topic, key.Kind, span), out var days))
                        chosen.Add((key.Topic, key.Kind, span), days = []);
                    days.Add(day);
                }
                day += Math.Max(1, span);
            }
        }
        return chosen;
    }
}
