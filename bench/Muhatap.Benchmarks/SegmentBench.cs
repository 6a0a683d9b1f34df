using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Relate.Segments;
using Muhatap.Store;
using Muhatap.Store.Sqlite;

namespace Muhatap.Benchmarks;

/// <summary>
/// How long the segment editor takes over a million customers on SQLite: the count, and the first twenty by name. Every filter is asked three times and the
/// median told; the worst-meant one, asked once, looks through the posts as often as one filter may.
/// </summary>
internal static class SegmentBench
{
    private const double Wanted = 1000;
    private const int Runs = 3;

    private static readonly string[] Ordinary =
    [
        "segment:vip",
        "city:izmir age:25..34",
        "name:\"deneme ornekoglu 77\"",
        "segment:vip quiet>=60",
        "complaints/30>=2 cases>=1",
        "birthday<=7 consent:email -contact:none",
        "risk:high spent/365>=1000",
        "-has:email -has:phone",
        "posts>=3 sentiment:negative",
        "mood:negative network:bluesky",
        "spent/365>=300 bought>=3",
        "lastbought>=180 -refused:email",
        "product:\"ürün 77\" subject/30:delivery",
        "stale>=365 known>=365",
        "lastcontact>=180 segment:(vip OR standard)",
        "posts<1 -bought>=1",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var count = 1_000_000;
        string? keep = null;
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            if (args[i] == "--customers")
                count = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
            else if (args[i] == "--keep")
                keep = args[i + 1];
            else
            {
                await Console.Error.WriteLineAsync("bench segments [--customers N] [--keep FILE]").ConfigureAwait(false);
                return 2;
            }
        }
        if (keep is not null)
            return await RunAsync(keep, count).ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("muhatap-bench-");
        try
        {
            return await RunAsync(Path.Combine(folder.FullName, "segments.db"), count).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, int count)
    {
        var isFilled = File.Exists(file);
        var database = new SqliteDatabase(file, new IdMint(TimeProvider.System), TimeProvider.System);
        await using var _ = database.ConfigureAwait(false);
        await database.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
        if (!isFilled)
        {
            var filling = Stopwatch.StartNew();
            await SegmentBenchWorld
                .FillAsync(
                    database,
                    TimeProvider.System.GetUtcNow(),
                    count,
                    table => Console.Error.WriteLine($"{table}, {filling.Elapsed.TotalSeconds:0} s")
                )
                .ConfigureAwait(false);
        }
        var by = new Dictionary<string, Figures>(StringComparer.Ordinal);
        foreach (var filter in Ordinary)
        {
            by[filter] = await MeasureAsync(database, filter).ConfigureAwait(false);
            await Console
                .Error.WriteLineAsync(
                    $"{by[filter].CountMs, 6} ms count, {by[filter].PageMs, 6} ms first 20, {by[filter].Customers, 8}: {filter}"
                )
                .ConfigureAwait(false);
        }
        var hostile = await MeasureAsync(database, Worst(), runs: 1).ConfigureAwait(false);
        var worst = by.Values.Max(row => row.CountMs + row.PageMs);
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    wanted_over_worst = Math.Round(Wanted / by.Values.Max(row => row.CountMs), 2),
                    worst_count_ms = by.Values.Max(row => row.CountMs),
                    worst_count_and_page_ms = worst,
                    median_count_ms = by.Values.Select(row => row.CountMs).Order().ElementAt(by.Count / 2),
                    hostile_ms = hostile.CountMs,
                    customers = count,
                    by = by.ToDictionary(
                        row => row.Key,
                        row => new
                        {
                            customers = row.Value.Customers,
                            count_ms = row.Value.CountMs,
                            first_20_ms = row.Value.PageMs,
                        }
                    ),
                    file_mb = new FileInfo(file).Length / 1_000_000,
                }
            )
        );
        return 0;
    }

    /// <summary>As many different sets as one filter can ask, none of which settles it for another.</summary>
    private static string Worst() =>
        string.Join(" OR ", Enumerable.Range(0, CustomerFields.MostOfPosts).Select(i => $"complaints/{300 + i}>9"));

    private static async Task<Figures> MeasureAsync(Database database, string filter, int runs = Runs)
    {
        var counts = new List<double>();
        var pages = new List<double>();
        var customers = 0;
        for (var run = 0; run < runs; run++)
        {
            var db = database.Read();
            await using var _ = db.ConfigureAwait(false);
            var started = Stopwatch.GetTimestamp();
            var found = await SegmentCustomers.QueryAsync(db, database, filter, CancellationToken.None).ConfigureAwait(false);
            customers = await found.CountAsync().ConfigureAwait(false);
            counts.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            await found.OrderBy(row => row.Name).ThenBy(row => row.Id).Take(20).ToListAsync().ConfigureAwait(false);
            pages.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return new Figures(customers, Math.Round(counts.Order().ElementAt(runs / 2)), Math.Round(pages.Order().ElementAt(runs / 2)));
    }

    private sealed record Figures(int Customers, double CountMs, double PageMs);
}
