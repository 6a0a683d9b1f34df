using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Muhatap.Act.Triage;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Sources;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Postgres;
using Muhatap.Store.Sqlite;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Benchmarks;

/// <summary>
/// The whole walk, durable, against EF Core's SaveChanges writing the very rows the walk wrote, with the same schema. PostgreSQL
/// likewise where MUHATAP_POSTGRES holds a connection string to a server on which databases may be made.
/// </summary>
internal static class IntakeBench
{
    private const int Posts = 40_000;

    /// <summary>A company listens to more than one; while one batch is written, the others are read and matched.</summary>
    private const int Sources = 4;
    private const int Runs = 3;
    private const int WarmUps = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var reader = new PostReader();
        var sqlite = await MeasureAsync(reader, SqliteAsync).ConfigureAwait(false);
        Figures? postgres = null;
        if (Environment.GetEnvironmentVariable("MUHATAP_POSTGRES") is { Length: > 0 } server)
            postgres = await MeasureAsync(reader, clock => PostgresAsync(server, clock)).ConfigureAwait(false);
        else
            await Console
                .Error.WriteLineAsync("PostgreSQL is not measured: set MUHATAP_POSTGRES to a server's connection string.")
                .ConfigureAwait(false);
        var ordered = new Dictionary<string, object?>(StringComparer.Ordinal);
        Tell(ordered, "", sqlite);
        Tell(ordered, "_postgres", postgres);
        ordered["peak_mb"] = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
        Console.WriteLine(JsonSerializer.Serialize(ordered));
        return 0;
    }

    private static void Tell(Dictionary<string, object?> result, string suffix, Figures? figures)
    {
        result[$"ratio_to_ef_savechanges{suffix}"] = figures is null
            ? null
            : Math.Round(figures.PostsPerSecond / figures.EfPostsPerSecond, 2);
        result[$"posts_per_second{suffix}"] = figures is null ? null : Math.Round(figures.PostsPerSecond);
        result[$"ef_rows_per_second{suffix}"] = figures is null ? null : Math.Round(figures.EfPostsPerSecond * figures.RowsPerPost);
        result[$"ef_posts_per_second{suffix}"] = figures is null ? null : Math.Round(figures.EfPostsPerSecond);
        result[$"rows_per_post{suffix}"] = figures is null ? null : Math.Round(figures.RowsPerPost, 2);
        result[$"cpu_us_per_post{suffix}"] = figures is null ? null : Math.Round(figures.CpuMicroseconds, 1);
        result[$"ef_cpu_us_per_post{suffix}"] = figures is null ? null : Math.Round(figures.EfCpuMicroseconds, 1);
        result[$"page_write_ms_p50{suffix}"] = figures is null ? null : Math.Round(figures.PageP50, 1);
        result[$"page_write_ms_p99{suffix}"] = figures is null ? null : Math.Round(figures.PageP99, 1);
    }

    private static async Task<Figures> MeasureAsync(PostReader reader, Func<TimeProvider, Task<Database>> open)
    {
        var walks = new List<Pace>();
        var efs = new List<Pace>();
        var rowsPerPost = 0.0;
        var pages = new List<double>();
        // What is measured are programs that run. EF's code is compiled for good in the first round, which writes the rows several times;
        // the walk, which is through with them in a fraction of that time, gets some more rounds of its own.
        for (var run = 1 - WarmUps; run <= Runs; run++)
        {
            var database = await open(TimeProvider.System).ConfigureAwait(false);
            await using (database.ConfigureAwait(false))
            {
                var walk = await PrepareAsync(database, reader).ConfigureAwait(false);
                var pace = await WalkAsync(database, walk, run).ConfigureAwait(false);
                if (run < 0)
                    continue;
                var rows = await RowBatches.ReadAsync(database, PostBatch.MaxPosts).ConfigureAwait(false);
                rowsPerPost = rows.RowsPerPost;
                var ef = await BestOfEfAsync(rows, open).ConfigureAwait(false);
                if (run == 0)
                    continue;
                walks.Add(pace);
                efs.Add(ef);
                await WalkBesidePagesAsync(database, walk, run, pages).ConfigureAwait(false);
            }
        }
        pages.Sort();
        var (mine, theirs) = (Median(walks), Median(efs));
        return new Figures(
            mine.PostsPerSecond,
            theirs.PostsPerSecond,
            rowsPerPost,
            mine.CpuMicroseconds,
            theirs.CpuMicroseconds,
            pages[pages.Count / 2],
            pages[(int)(pages.Count * 0.99)]
        );
    }

    private static async Task<Pace> BestOfEfAsync(RowBatches rows, Func<TimeProvider, Task<Database>> open)
    {
        Pace? best = null;
        foreach (var batchesASave in RowBatches.BatchesASave)
        {
            var database = await open(TimeProvider.System).ConfigureAwait(false);
            await using (database.ConfigureAwait(false))
            {
                var pace = await Pace.OfAsync(rows.Posts, () => rows.SaveWithEfAsync(database, batchesASave)).ConfigureAwait(false);
                best = best is { } known && known.PostsPerSecond > pace.PostsPerSecond ? known : pace;
            }
        }
        return best!.Value;
    }

    private static async Task<IPostWalk> PrepareAsync(Database database, PostReader reader)
    {
        var topics = new StandingTopics();
        var triage = new CurrentTriageTable();
        await WalkSetup.PrepareAsync(database, topics, triage, CancellationToken.None).ConfigureAwait(false);
        foreach (var (name, isOurs, query) in IntakePosts.Topics)
        {
            await SaveTopic
                .RunAsync(
                    database,
                    topics,
                    by: null,
                    id: null,
                    name,
                    isOurs ? TopicPurpose.Brand : TopicPurpose.Sector,
                    query,
                    "blue",
                    isActive: true,
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
        return WalkSetup.Build(database, topics, reader, triage);
    }

    /// <summary>From the first batch handed over to the last one committed, several sources delivering.</summary>
    private static Task<Pace> WalkAsync(Database database, IPostWalk walk, int run)
    {
        var from = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var shares = Enumerable
            .Range(0, Sources)
            .Select(source => IntakePosts.Make(Posts / Sources, ((WarmUps + run) * Sources) + source, from))
            .ToArray();
        return Pace.OfAsync(Posts, () => Task.WhenAll(shares.Select(share => Task.Run(() => DeliverAsync(database, walk, share)))));
    }

    /// <summary>The same once more, while a page writes every few milliseconds.</summary>
    private static async Task WalkBesidePagesAsync(Database database, IPostWalk walk, int run, List<double> pages)
    {
        using var stop = new CancellationTokenSource();
        var page = WritePagesAsync(database, pages, stop.Token);
        await WalkAsync(database, walk, 100 + run).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await page.ConfigureAwait(false);
    }

    /// <summary>As a collector does.</summary>
    private static async Task DeliverAsync(Database database, IPostWalk walk, IReadOnlyList<IncomingPost> posts)
    {
        var ahead = new WalkAhead(walk);
        foreach (
            var batch in PostBatch.Cut(
                new Delivery { Posts = posts },
                "x",
                source: null,
                isAddressed: false,
                database.Mint,
                TimeProvider.System.GetUtcNow()
            )
        )
            await ahead.GiveAsync(batch, CancellationToken.None).ConfigureAwait(false);
        await ahead.StoredAsync().ConfigureAwait(false);
    }

    /// <summary>What a page does: a small write, waited for, again and again beside the full intake.</summary>
    private static async Task WritePagesAsync(Database database, List<double> pages, CancellationToken cancellationToken)
    {
        var number = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            await database
                .WriteAsync(
                    WritePriority.Page,
                    (scope, _) =>
                    {
                        scope.Db.Settings.Add(
                            new Setting { Key = string.Create(CultureInfo.InvariantCulture, $"bench-{number++}"), Value = "x" }
                        );
                        return Task.CompletedTask;
                    },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            pages.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(5, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<Database> SqliteAsync(TimeProvider clock)
    {
        var folder = TempFolder.Create("muhatap-bench-");
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "bench.db"), new IdMint(clock), clock);
        await database.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
        return database;
    }

    private static async Task<Database> PostgresAsync(string server, TimeProvider clock)
    {
        var name = $"bench_{Guid.NewGuid():N}";
        await using (var connection = new Npgsql.NpgsqlConnection(server))
        {
            await connection.OpenAsync().ConfigureAwait(false);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is a GUID of ours.
            command.CommandText = $"create database {name}";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
        var database = new PostgresDatabase(
            new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString,
            new IdMint(clock),
            clock
        );
        await database.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
        return database;
    }

    private static Pace Median(List<Pace> paces) => paces.OrderBy(pace => pace.PostsPerSecond).ElementAt(paces.Count / 2);

    private sealed record Figures(
        double PostsPerSecond,
        double EfPostsPerSecond,
        double RowsPerPost,
        double CpuMicroseconds,
        double EfCpuMicroseconds,
        double PageP50,
        double PageP99
    );

    /// <summary>How fast a run went, and the processor time of the whole program a post, which other work on the machine moves less.</summary>
    private readonly record struct Pace(double PostsPerSecond, double CpuMicroseconds)
    {
        public static async Task<Pace> OfAsync(int posts, Func<Task> run)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            await run().ConfigureAwait(false);
            var seconds = watch.Elapsed.TotalSeconds;
            process.Refresh();
            return new Pace(posts / seconds, (process.TotalProcessorTime - before).TotalMicroseconds / posts);
        }
    }
}
