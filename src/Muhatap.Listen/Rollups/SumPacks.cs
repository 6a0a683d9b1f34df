using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Sql;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// Makes the packs of four, sixteen and thirty-two days over days that are past and large: a report over months reads tens of packs instead
/// of hundreds, and each word once where it stood in every day. What is missing costs time, never truth.
/// </summary>
public static class SumPacks
{
    /// <summary>How many days a pack may cover, longest first; each a multiple of the next.</summary>
    public static IReadOnlyList<int> Spans { get; } = [32, 16, 4, 1];

    // The pulse (kind 8) is always read by day.
    /// <summary>Below this many terms a sum spares nothing.</summary>
    private const long WorthIt = 2000;

    public static Task RunAsync(Database database, CancellationToken cancellationToken) => RunAsync(database, WorthIt, cancellationToken);

    /// <param name="worth">Days that hold fewer terms together are not summed up.</param>
    internal static async Task RunAsync(Database database, long worth, CancellationToken cancellationToken)
    {
        // A day is quiet when the one after it is over; what comes later still takes the sum away again.
        var quiet = LocalDay.Of(database.Clock.GetUtcNow()) - 1;
        for (var level = Spans.Count - 2; level >= 0; level--)
        {
            foreach (var (topic, kind, day) in await MissingAsync(database, level, quiet, worth, cancellationToken).ConfigureAwait(false))
                await database
                    .WriteAsync(
                        WritePriority.Batch,
                        (scope, cancellation) => SumAsync(scope, topic, kind, level, day, cancellation),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
        }
    }

    private static async Task<List<(TopicId Topic, TermKind Kind, long Day)>> MissingAsync(
        Database database,
        int level,
        long quiet,
        long worth,
        CancellationToken cancellationToken
    )
    {
        var missing = new List<(TopicId, TermKind, long)>();
        var dialect = database.Dialect;
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                """
                select topic_id, kind, block * @span
                from (
                  select topic_id, kind, day / @span as block, sum(terms) as many from term_pack
                  where span = 1 and kind <> 8 group by topic_id, kind, day / @span
                ) d
                where many >= @worth and (block + 1) * @span <= @quiet
                  and not exists (
                    select 1 from term_pack s
                    where s.topic_id = d.topic_id and s.kind = d.kind and s.span = @span and s.day = d.block * @span
                  )
                """,
                [dialect.Value("span", Spans[level]), dialect.Value("worth", worth), dialect.Value("quiet", quiet)],
                reader => missing.Add((new TopicId(reader.GetInt64(0)), (TermKind)reader.GetInt32(1), reader.GetInt64(2))),
                cancellationToken
            )
            .ConfigureAwait(false);
        return missing;
    }

    private static async Task SumAsync(
        WriteScope scope,
        TopicId topic,
        TermKind kind,
        int level,
        long first,
        CancellationToken cancellationToken
    )
    {
        await PackRows.LockAsync(scope, topic, cancellationToken).ConfigureAwait(false);
        var table = new TermTable();
        await scope
            .QueryAsync(
                "select data from term_pack where topic_id = @topic and kind = @kind and span = 1 and day >= @from and day < @to",
                [
                    scope.Dialect.Value("topic", topic.Value),
                    scope.Dialect.Value("kind", (long)kind),
                    scope.Dialect.Value("from", first),
                    scope.Dialect.Value("to", first + Spans[level]),
                ],
                reader => TermPacking.Add(reader.Bytes(0), table),
                cancellationToken
            )
            .ConfigureAwait(false);
        var held = await PackRows
            .LoadAsync(scope, topic, kind, Spans[level], first, new TermTable(), cancellationToken)
            .ConfigureAwait(false);
        var data = TermPacking.Pack(table, out var terms);
        await PackRows.SaveAsync(scope, topic, kind, Spans[level], first, terms, data, held, cancellationToken).ConfigureAwait(false);
    }
}
