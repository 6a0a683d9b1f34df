using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Muhatap.Analyze.Complaints;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Sqlite;

namespace Muhatap.Benchmarks;

/// <summary>
/// The complaint page's figures over a million posts and a hundred thousand complaints of two months: the first look, a look after that, a
/// drill-down, and a look after something changed. Beside them what plain SQL takes for the same period's counts and mean first answer by team.
/// </summary>
internal static class AnalyzeBench
{
    private const int Runs = 5;
    private static readonly TopicId Brand = new(1);

    public static async Task<int> RunAsync(string[] args)
    {
        var scale = args is ["--scale", var text] ? double.Parse(text, CultureInfo.InvariantCulture) : 1;
        var folder = Directory.CreateTempSubdirectory("muhatap-bench-");
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
        var kept = new KeptComplaints(database);
        var found = 0;
        var first = await MedianAsync(async () =>
                found = (await new KeptComplaints(database).ReadAsync([Brand], before, CancellationToken.None).ConfigureAwait(false)).Count
            )
            .ConfigureAwait(false);
        var complaints = await kept.ReadAsync([Brand], before, CancellationToken.None).ConfigureAwait(false);
        var again = await MedianAsync(async () => await kept.ReadAsync([Brand], before, CancellationToken.None).ConfigureAwait(false))
            .ConfigureAwait(false);
        var figures = new ComplaintFigures(complaints, now.AddDays(-30), now);
        var reckoned = await MedianAsync(() =>
            {
                figures = new ComplaintFigures(complaints, now.AddDays(-30), now);
                return Task.CompletedTask;
            })
            .ConfigureAwait(false);
        var groups = await MedianAsync(() =>
            {
                foreach (var by in Enum.GetValues<CaseBy>())
                    figures.Of(by);
                return Task.CompletedTask;
            })
            .ConfigureAwait(false);
        var whole = first + reckoned + (groups / Enum.GetValues<CaseBy>().Length);
        var next = again + reckoned + (groups / Enum.GetValues<CaseBy>().Length);
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    ratio_first_look_to_sql = Math.Round(whole / sql, 2),
                    ratio_next_look_to_first = Math.Round(next / whole, 3),
                    first_look_ms = Math.Round(whole),
                    next_look_ms = Math.Round(next),
                    read_ms = Math.Round(first),
                    kept_ms = Math.Round(again, 1),
                    figures_ms = Math.Round(reckoned),
                    one_grouping_ms = Math.Round(groups / Enum.GetValues<CaseBy>().Length),
                    sql_ms = Math.Round(sql),
                    posts,
                    complaints = found,
                    peak_mb = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000,
                }
            )
        );
        return 0;
    }

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

    private static async Task<double> MedianAsync(Func<Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await work().ConfigureAwait(false);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[Runs / 2];
    }
}
