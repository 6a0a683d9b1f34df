using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Topics;
using Muhatap.Store.Sqlite;
using Muhatap.Tests.World;

namespace Muhatap.Benchmarks;

/// <summary>A topic list of 150,000 companies: taking it in, bringing it again, starting with it, changing one row, and matching posts against it.</summary>
internal static class TopicListBench
{
    private const int Wanted = 150_000;
    private const int Posts = 50_000;
    private const int Changes = 50;

    public static async Task<int> RunAsync(string[] args)
    {
        var rows = args is ["--rows", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : Wanted;
        var folder = TempFolder.Create("muhatap-bench-");
        try
        {
            return await RunAsync(Path.Combine(folder.FullName, "list.db"), rows).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, int rows)
    {
        var database = new SqliteDatabase(file, new IdMint(TimeProvider.System), TimeProvider.System);
        await using var _ = database.ConfigureAwait(false);
        await database.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
        var standing = new StandingTopics();
        var list = await SaveList
            .RunAsync(database, standing, null, null, "Companies", TopicPurpose.Company, "blue", true, CancellationToken.None)
            .ConfigureAwait(false);
        var (first, tally) = await TakeAsync(rows).ConfigureAwait(false);
        var (again, same) = await TakeAsync(rows).ConfigureAwait(false);

        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var loading = Stopwatch.StartNew();
        var started = new StandingTopics();
        var problems = await started.LoadAsync(database, CancellationToken.None).ConfigureAwait(false);
        var load = loading.Elapsed.TotalSeconds;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;

        var posts = PostsOf(rows);
        var ids = new List<long>();
        var named = 0;
        var unplanned = Rate(posts.Take(3000));
        // As the background does once enough posts were seen.
        foreach (var post in posts)
            started.CouldMatch(post);
        var isPlanned = started.ReplanWhereItPays();
        var perSecond = Rate(posts);
        var changes = new List<double>();
        for (var i = 0; i < Changes; i++)
        {
            var row = RowOf(i * 97 % rows) with { Aliases = [$"yeniad{i}"] };
            var changing = Stopwatch.StartNew();
            await SaveRow.RunAsync(database, started, null, list, row, CancellationToken.None).ConfigureAwait(false);
            changes.Add(changing.Elapsed.TotalMilliseconds);
        }
        changes.Sort();
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    rows,
                    taken = tally.Added,
                    refused = tally.Refused,
                    take_s = Math.Round(first, 2),
                    again_s = Math.Round(again, 2),
                    again_same = same.Same,
                    start_s = Math.Round(load, 2),
                    start_problems = problems.Count,
                    start_mb = held / 1_000_000,
                    posts_per_cpu_s_before_planning = Math.Round(unplanned),
                    is_planned = isPlanned,
                    posts_per_cpu_s = Math.Round(perSecond),
                    rows_named_a_post = Math.Round((double)named / posts.Count, 2),
                    change_row_ms_median = Math.Round(changes[Changes / 2], 2),
                    change_row_ms_most = Math.Round(changes[^1], 2),
                }
            )
        );
        return 0;

        double Rate(IEnumerable<WalkingPost> some)
        {
            var clock = CpuClock.Seconds();
            var count = 0;
            named = 0;
            foreach (var post in some)
            {
                started.Match(post, ids);
                named += post.Rows?.Count ?? 0;
                count++;
            }
            return count / (CpuClock.Seconds() - clock);
        }

        async Task<(double Seconds, RowsTally Tally)> TakeAsync(int count)
        {
            var taking = Stopwatch.StartNew();
            var taken = await TakeRows
                .RunAsync(
                    database,
                    standing,
                    null,
                    list,
                    Enumerable.Range(0, count).Select(i => (RowOf(i), (RowProblem?)null)).ToAsyncEnumerable(),
                    isDry: false,
                    (_, _) => Task.CompletedTask,
                    _ => { },
                    CancellationToken.None
                )
                .ConfigureAwait(false);
            return (taking.Elapsed.TotalSeconds, taken);
        }
    }

    // Two or three invented syllable words, as company names are, and a short form.
    private static ListRow RowOf(int i) =>
        new(
            i + 2,
            string.Create(CultureInfo.InvariantCulture, $"C-{i:000000}"),
            $"{WordOf(i % 9973)} {WordOf((i / 9973) + 11_000)} Ticaret",
            [$"{WordOf(i + 300_000)}"],
            null
        );

    private static string WordOf(int number)
    {
        string[] syllables =
        [
            "ba",
            "ce",
            "di",
            "fo",
            "gu",
            "ha",
            "ke",
            "li",
            "mo",
            "nu",
            "pa",
            "re",
            "si",
            "to",
            "vu",
            "ya",
            "ze",
            "şa",
            "çe",
            "öl",
        ];
        var word = "";
        for (var rest = number + 400; rest > 0; rest /= syllables.Length)
            word += syllables[rest % syllables.Length];
        return word;
    }

    private static List<WalkingPost> PostsOf(int rows)
    {
        var mint = new IdMint(TimeProvider.System);
        return
        [
            .. Enumerable
                .Range(0, Posts)
                .Select(i => new WalkingPost(
                    new IncomingPost
                    {
                        Network = "bench",
                        ExternalId = i.ToString(CultureInfo.InvariantCulture),
                        Text =
                            i % 3 == 0
                                ? $"Dün {RowOf(i * 7919 % rows).Name}'e uğradık, siparişimiz hâlâ hazır değildi, üç gün daha beklememiz gerekiyormuş"
                                : $"Bugün {WordOf(i % 9973)} hakkında konuştuk, hava güzeldi ama yollar çok kalabalıktı",
                        CreatedAt = DateTimeOffset.UnixEpoch,
                    },
                    mint.Next<PostId>(),
                    DateTimeOffset.UnixEpoch
                )),
        ];
    }
}
