using System.Diagnostics;
using System.Text.Json;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Feed;
using Muhatap.Listen.Report;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sqlite;
using Muhatap.Tests.World;

namespace Muhatap.Benchmarks;

/// <summary>The whole listening report over a million matched posts of ninety days, from the rollups, against the same figures by SQL over the posts.</summary>
internal static class ReportBench
{
    private const int Wanted = 1_000_000;
    private const int Others = 100_000;
    private const int Reports = 60;
    private const int SqlRuns = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var scale = args is ["--scale", var text] ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 1;
        var folder = TempFolder.Create("muhatap-bench-");
        try
        {
            return await RunAsync(Path.Combine(folder.FullName, "report.db"), (int)(Wanted * scale), (int)(Others * scale))
                .ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, int wanted, int others)
    {
        var world = new ReportBenchWorld();
        var database = new SqliteDatabase(file, new IdMint(TimeProvider.System), TimeProvider.System);
        await using var _ = database.ConfigureAwait(false);
        await database.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
        var building = Stopwatch.StartNew();
        await world.FillAsync(database, wanted, others).ConfigureAwait(false);
        Say($"{wanted + others} posts stored after {building.Elapsed.TotalSeconds:F0} s");
        await FoldRollups.RunAsync(database, CancellationToken.None).ConfigureAwait(false);
        await SumPacks.RunAsync(database, CancellationToken.None).ConfigureAwait(false);
        Say($"folded after {building.Elapsed.TotalSeconds:F0} s");
        var sql = new ReportBenchSql(world, file);
        await sql.PrepareAsync().ConfigureAwait(false);
        Say($"indexed for SQL after {building.Elapsed.TotalSeconds:F0} s");

        var from = LocalDay.Of(world.From);
        var request = new ReportRequest([world.Brand], from, from + ReportBenchWorld.Days - 1, [world.Rival, world.Sector]);
        var first = Stopwatch.StartNew();
        var report = await ReadReport.RunAsync(database, request, CancellationToken.None).ConfigureAwait(false);
        var firstMs = first.Elapsed.TotalMilliseconds;
        var sqlTimes = new List<double>();
        for (var run = 0; run <= SqlRuns; run++)
        {
            var took = await sql.RunAsync(keep: run == 0).ConfigureAwait(false);
            if (run > 0)
                sqlTimes.Add(took); // the first warms the cache and keeps the answers
        }
        var faults = sql.Differences(report);
        foreach (var fault in faults.Take(20))
            Say(fault);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var times = await TimesAsync(database, request).ConfigureAwait(false);
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var week = await TimesAsync(database, request with { From = request.To - 6 }).ConfigureAwait(false);
        var feed = await FeedTimesAsync(database, world).ConfigureAwait(false);
        var narrowed = await FilteredReportBench.RunAsync(database, request).ConfigureAwait(false);
        if (narrowed.Fitted != narrowed.Counted)
            faults.Add($"the narrowed report says {narrowed.Fitted} posts, the rollups {narrowed.Counted}");
        sqlTimes.Sort();
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ratio_to_sql"] = Math.Round(sqlTimes[SqlRuns / 2] / times[times.Count / 2], 1),
            ["sql_ms"] = Math.Round(sqlTimes[SqlRuns / 2]),
            ["report_ms_p50"] = Math.Round(times[times.Count / 2], 1),
            ["report_ms_p99"] = Math.Round(times[(int)(times.Count * 0.99)], 1),
            ["posts"] = report.Now.Posts,
            // Of the whole process: what it costs where nobody else is on the machine.
            ["report_cpu_ms"] = Math.Round(cpu.TotalMilliseconds / (Reports + 5), 1),
            ["report_ms_first"] = Math.Round(firstMs, 1),
            ["report_7_days_ms_p50"] = Math.Round(week[week.Count / 2], 1),
            ["feed_50_ms_p50"] = Math.Round(feed[feed.Count / 2], 1),
            ["feed_50_ms_p99"] = Math.Round(feed[(int)(feed.Count * 0.99)], 1),
            ["narrowed_seconds"] = Math.Round(narrowed.Seconds, 1),
            ["narrowed_looked_at"] = narrowed.Looked,
            ["narrowed_posts"] = narrowed.Fitted,
            ["days"] = ReportBenchWorld.Days,
            ["equal_to_sql"] = faults.Count == 0,
            ["build_seconds"] = Math.Round(building.Elapsed.TotalSeconds),
            ["peak_mb"] = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0),
        };
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return faults.Count == 0 ? 0 : 1;
    }

    private static async Task<List<double>> TimesAsync(Database database, ReportRequest request)
    {
        var times = new List<double>();
        for (var i = 0; i < Reports + 5; i++)
        {
            var watch = Stopwatch.StartNew();
            await ReadReport.RunAsync(database, request, CancellationToken.None).ConfigureAwait(false);
            if (i >= 5)
                times.Add(watch.Elapsed.TotalMilliseconds); // the first compile the code
        }
        times.Sort();
        return times;
    }

    /// <summary>Fifty cards of the feed, reposts together: one page after the other, from the newest on.</summary>
    private static async Task<List<double>> FeedTimesAsync(Database database, ReportBenchWorld world)
    {
        var times = new List<double>();
        var request = new FeedRequest
        {
            Topics = [world.Brand],
            From = world.From,
            To = world.From.AddDays(ReportBenchWorld.Days),
        };
        for (var i = 0; i < Reports + 5; i++)
        {
            var watch = Stopwatch.StartNew();
            var (_, next) = await ReadCards.PageAsync(database, request, 50, CancellationToken.None).ConfigureAwait(false);
            if (i >= 5)
                times.Add(watch.Elapsed.TotalMilliseconds);
            request = request with { Before = next };
        }
        times.Sort();
        return times;
    }

    private static void Say(string text) => Console.Error.WriteLine(text);
}
