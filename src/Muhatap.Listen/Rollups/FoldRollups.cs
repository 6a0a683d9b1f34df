using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Rollups;

/// <summary>Adds the deltas to the rollups and takes them away, some thousand at a time so that nobody waits long for the writer.</summary>
public static class FoldRollups
{
    private const long AtOnce = 5000;

    // PostgreSQL takes away exactly the rows it adds, in one statement: another worker may commit a smaller id in between.
    private const string PulsePostgres = """
        with gone as (delete from pulse_delta where id in (select id from pulse_delta order by id limit @most for update skip locked) returning *)
        insert into pulse (topic_id, hour, network, sentiment, posts, engagement)
        select topic_id, hour, network, sentiment, sum(posts), sum(engagement) from gone group by topic_id, hour, network, sentiment
        on conflict (topic_id, hour, network, sentiment) do update set posts = pulse.posts + excluded.posts, engagement = pulse.engagement + excluded.engagement
        """;

    private const string TermPostgres = """
        with gone as (delete from term_delta where id in (select id from term_delta order by id limit @most for update skip locked) returning *)
        insert into term_day (topic_id, day, kind, term, count, engagement)
        select topic_id, day, kind, term, sum(count), sum(engagement) from gone group by topic_id, day, kind, term
        on conflict (topic_id, day, kind, term) do update set count = term_day.count + excluded.count, engagement = term_day.engagement + excluded.engagement
        """;

    private const string PulseSqlite = """
        insert into pulse (topic_id, hour, network, sentiment, posts, engagement)
        select topic_id, hour, network, sentiment, sum(posts), sum(engagement)
        from (select * from pulse_delta order by id limit @most) where true group by topic_id, hour, network, sentiment
        on conflict (topic_id, hour, network, sentiment) do update set posts = posts + excluded.posts, engagement = engagement + excluded.engagement;
        delete from pulse_delta where id in (select id from pulse_delta order by id limit @most)
        """;

    private const string TermSqlite = """
        insert into term_day (topic_id, day, kind, term, count, engagement)
        select topic_id, day, kind, term, sum(count), sum(engagement)
        from (select * from term_delta order by id limit @most) where true group by topic_id, day, kind, term
        on conflict (topic_id, day, kind, term) do update set count = count + excluded.count, engagement = engagement + excluded.engagement;
        delete from term_delta where id in (select id from term_delta order by id limit @most)
        """;

    /// <summary>Folds until nothing is left.</summary>
    public static async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        var statements = database.Dialect.IsPostgres ? [PulsePostgres, TermPostgres] : new[] { PulseSqlite, TermSqlite };
        foreach (var statement in statements)
        {
            int touched;
            do
            {
                touched = await database
                    .WriteAsync(
                        WritePriority.Batch,
                        async (scope, cancellation) =>
                            await scope.ExecuteAsync(statement, [scope.Dialect.Value("most", AtOnce)], cancellation).ConfigureAwait(false),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            } while (touched > 0);
        }
    }
}
