using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Sql;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// Adds packed deltas to the days they belong to. A day is read, added to and written whole, so all of its waiting deltas are
/// taken at once, and a few days a transaction: nobody waits long for the writer.
/// </summary>
public static class FoldRollups
{
    /// <summary>At most so many deltas of one day are added at once.</summary>
    private const long AtOnce = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(40);

    /// <summary>Folds until nothing is left.</summary>
    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        while (
            await database
                .WriteAsync(WritePriority.Batch, (scope, cancellation) => StepAsync(scope, database.Clock, cancellation), cancellationToken)
                .ConfigureAwait(false)
        ) { }
    }

    private static async Task<bool> StepAsync(WriteScope scope, TimeProvider clock, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        while (await OldestAsync(scope, cancellationToken).ConfigureAwait(false) is { } oldest)
        {
            await FoldAsync(scope, oldest.Topic, oldest.Day, cancellationToken).ConfigureAwait(false);
            // One topic a transaction on PostgreSQL: two workers that held several could wait for each other.
            if (scope.Dialect.IsPostgres || clock.GetElapsedTime(began) > Longest)
                return true;
        }
        return false;
    }

    private static async Task<(TopicId Topic, long Day)?> OldestAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        (TopicId, long)? oldest = null;
        await scope
            .QueryAsync(
                "select topic_id, day from term_pack_delta order by id limit 1",
                [],
                reader => oldest = (new TopicId(reader.GetInt64(0)), reader.GetInt64(1)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return oldest;
    }

    private static async Task FoldAsync(WriteScope scope, TopicId topic, long day, CancellationToken cancellationToken)
    {
        await PackRows.LockAsync(scope, topic, cancellationToken).ConfigureAwait(false);
        var ids = new List<long>();
        var changes = new TermTable();
        await scope
            .QueryAsync(
                "select id, data from term_pack_delta where topic_id = @topic and day = @day order by id limit @most",
                [scope.Dialect.Value("topic", topic.Value), scope.Dialect.Value("day", day), scope.Dialect.Value("most", AtOnce)],
                reader =>
                {
                    ids.Add(reader.GetInt64(0));
                    TermPacking.Add(reader.Bytes(1), changes);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await scope
            .ExecuteAsync(
                $"delete from term_pack_delta where id {scope.Dialect.In("ids")}",
                [scope.Dialect.List("ids", [.. ids])],
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var (kind, table) in ByKind(changes))
        {
            var held = await PackRows.LoadAsync(scope, topic, kind, span: 1, day, table, cancellationToken).ConfigureAwait(false);
            var data = TermPacking.Pack(table, out var terms);
            await PackRows.SaveAsync(scope, topic, kind, span: 1, day, terms, data, held, cancellationToken).ConfigureAwait(false);
            // Sums over several days that hold this one are no longer true.
            await scope
                .ExecuteAsync(
                    "delete from term_pack where topic_id = @topic and kind = @kind and span > 1 and day <= @day and day + span > @day",
                    [scope.Dialect.Value("topic", topic.Value), scope.Dialect.Value("kind", (long)kind), scope.Dialect.Value("day", day)],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static SortedDictionary<TermKind, TermTable> ByKind(TermTable changes)
    {
        var kinds = new SortedDictionary<TermKind, TermTable>();
        foreach (var term in changes)
        {
            if (!kinds.TryGetValue(term.Kind, out var table))
                kinds.Add(term.Kind, table = new TermTable());
            table.Add(term.Kind, term.Name, term.Count, term.Engagement);
        }
        return kinds;
    }
}
