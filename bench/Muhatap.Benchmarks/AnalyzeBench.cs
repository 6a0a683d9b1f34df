using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Muhatap.Analyze.Complaints;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Sqlite;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;

namespace Muhatap.Benchmarks;

/// <summary>
/// The complaint page's figures over a million posts and a hundred thousand complaints of two months: the first look of a program, a look while
/// nothing changed, and one after ten conversations changed, a page of the list each time. Beside them what plain SQL takes for the same period's counts and mean first answer by team.
/// </summary>
internal static class AnalyzeBench
{
    private const int Runs = 5;
    private static readonly TopicId Brand = new(1);

    public static async Task<int> RunAsync(string[] args)
    {
        var scale = args is ["--scale", var text] ? double.Parse(text, CultureInfo.InvariantCulture) : 1;
        var folder = TempFolder.Create("muhatap-bench-");
        try
        {
            return await RunAsync(Path.Combine(folder.FullName, "analyze.db"), (int)(1_000_000 * scale), (int)(100_000 * scale))
                .ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, int posts, int cases)
    {
        var database = new SqliteDatabase(file, new IdMint(TimeProvider.System), TimeProvider.System);
        await using var _ = database.ConfigureAwait(false);
        await database.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
        var now = LocalDay.Start(LocalDay.Of(new DateOnly(2026, 4, 1)));
        await AnalyzeBenchWorld.FillAsync(database, Brand, now, posts, cases).ConfigureAwait(false);
        var before = now.AddDays(-60);

        var sql = await MedianAsync(() => SqlAsync(database, before)).ConfigureAwait(false);
        using var kept = new KeptComplaints(database);
        var found = 0;
        var first = await MedianAsync(async () =>
            {
                using var cold = new KeptComplaints(database);
                found = await LookAsync(cold, now).ConfigureAwait(false);
            })
            .ConfigureAwait(false);
        await LookAsync(kept, now).ConfigureAwait(false);
        var again = await MedianAsync(() => LookAsync(kept, now)).ConfigureAwait(false);
        var round = 0;
        var read = 0;
        var changed = await MedianAsync(
                () => LookAsync(kept, now),
                async () =>
                {
                    read = Math.Max(read, kept.LastRead);
                    await ChangeAsync(database, round++).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    ratio_changed_look_to_first = Math.Round(changed / first, 3),
                    ratio_next_look_to_first = Math.Round(again / first, 4),
                    ratio_first_look_to_sql = Math.Round(first / sql, 2),
                    first_look_ms = Math.Round(first),
                    changed_look_ms = Math.Round(changed),
                    next_look_ms = Math.Round(again, 1),
                    conversations_read_after_change = Math.Max(read, kept.LastRead),
                    sql_ms = Math.Round(sql),
                    posts,
                    complaints = found,
                    peak_mb = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000,
                }
            )
        );
        return 0;
    }

    /// <summary>What the page does: both periods' figures, told apart by subject, and how many complaints they stand on.</summary>
    private static async Task<int> LookAsync(KeptComplaints kept, DateTimeOffset now)
    {
        var (cases, figures) = await kept.FiguresAsync(
                [Brand],
                now.AddDays(-60),
                now.AddDays(-30),
                now,
                brand: null,
                CancellationToken.None
            )
            .ConfigureAwait(false);
        figures.Of(CaseBy.Subject);
        return cases.Count;
    }

    private static Task ChangeAsync(Database database, int round) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
                await scope
                    .ExecuteAsync(
                        "update conversation set version = version + 1, queue = 'takım ' || @round where id between @from and @from + 9",
                        [scope.Dialect.Value("round", round), scope.Dialect.Value("from", 40_000L + (round * 10))],
                        cancellation
                    )
                    .ConfigureAwait(false),
            CancellationToken.None
        );

    private static async Task SqlAsync(Database database, DateTimeOffset since)
    {
        await using var snapshot = await database.SnapshotAsync(CancellationToken.None).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                """
                select c.queue, count(*), avg(c.first_answered_at - c.opened_at), sum(r.legal_threat)
                from conversation c
                join post_reading r on r.post_id = (select min(e.post_id) from conversation_entry e where e.conversation_id = c.id and e.kind = 0)
                where c.opened_at >= @since and r.intent in (0, 6) group by c.queue
                """,
                [database.Dialect.Value("since", since.ToUnixTimeMilliseconds())],
                row => row.GetInt64(1),
                CancellationToken.None
            )
            .ConfigureAwait(false);
    }

    /// <param name="before">Done before each run, and not measured.</param>
    private static async Task<double> MedianAsync(Func<Task> work, Func<Task>? before = null)
    {
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            if (before is not null)
                await before().ConfigureAwait(false);
            var watch = Stopwatch.StartNew();
            await work().ConfigureAwait(false);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[Runs / 2];
    }
}
