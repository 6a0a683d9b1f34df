using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Muhatap.Linkage;
using Muhatap.Linkage.Blocking;

namespace Muhatap.Benchmarks;

/// <summary>
/// "bench link": a million invented people de-duplicated with clusters; Jaro–Winkler beside the plain one; our scorer beside DuckDB; one record added to
/// the million. An argument sets another number of people; "--stages" tells where the time goes; "--usernames FILE" measures a file of pairs of usernames
/// instead.
/// </summary>
internal static class LinkBench
{
    private const int Runs = 3;
    private const int Additions = 2_000;

    /// <summary>
    /// Four rules as a user of a linkage library writes them. The widest, everybody of the same full name, makes most of the pairs; each of the others
    /// finds what errors in the rest hide.
    /// </summary>
    private static readonly string[] Rules = ["phone:last 7", "given_name:first 3 + birth_date", "address", "given_name + surname"];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["--usernames", var file])
        {
            Console.WriteLine(JsonSerializer.Serialize(LinkUsernames.Auc(file)));
            return 0;
        }
        var count = args.FirstOrDefault(arg => int.TryParse(arg, CultureInfo.InvariantCulture, out _)) is { } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : 1_000_000;
        var people = LinkPeople.Create(count);
        var settings = new LinkageSettings { BlockingRules = Rules };
        if (args.Contains("--stages"))
            LinkStages.Run(people, settings);
        var seconds = new List<double>();
        var cpu = new List<double>();
        LinkageResult? result = null;
        for (var run = 0; run < Runs; run++)
        {
            result = null;
            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            result = Linker.Link(settings, people.Table);
            seconds.Add(watch.Elapsed.TotalSeconds);
            cpu.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20);
        var (precision, recall) = Quality(people, result!);
        var jaroWinkler = LinkJaroWinkler.Ratio(people);
        var scored = Pairs(result!.Plan);
        var (ours, duckDb) = await LinkDuckDb.RunAsync(result.Records, scored).ConfigureAwait(false);
        var adding = AddOne(result, settings, count);
        Console.WriteLine(
            JsonSerializer.Serialize(
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["ratio_to_duckdb"] = duckDb is null ? null : Math.Round(duckDb.Value / ours, 2),
                    ["jaro_winkler_ratio"] = Math.Round(jaroWinkler, 2),
                    ["duckdb_seconds"] = duckDb,
                    ["scoring_seconds"] = ours,
                    ["seconds_1m"] = Math.Round(Median(seconds), 2),
                    ["cpu_seconds_1m"] = Math.Round(Median(cpu), 2),
                    ["pairs"] = scored.Count,
                    ["pairs_by_rule"] = result.Plan.Rules.ToDictionary(rule => rule.Name, rule => rule.Pairs, StringComparer.Ordinal),
                    ["rules"] = result.Plan.Rules.Count,
                    ["comparisons"] = result.Model.Comparisons.Count,
                    ["records"] = count,
                    ["peak_mb"] = peak,
                    ["precision"] = Math.Round(precision, 4),
                    ["recall"] = Math.Round(recall, 4),
                    ["add_one_ms_p50"] = Math.Round(adding[Additions / 2], 3),
                    ["add_one_ms_p99"] = Math.Round(adding[Additions * 99 / 100], 3),
                }
            )
        );
        return 0;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static (double Precision, double Recall) Quality(LinkPeople people, LinkageResult result)
    {
        var right = result.Pairs.Count(pair => people.Truth[pair.Left] == people.Truth[pair.Right]);
        var all = people.Truth.CountBy(person => person).Sum(group => (long)group.Value * (group.Value - 1) / 2);
        return ((double)right / result.Pairs.Count, (double)right / all);
    }

    /// <summary>Every pair that was scored, each once.</summary>
    private static List<(int, int)> Pairs(BlockingPlan plan)
    {
        var parts = PairSource
            .Of(plan)
            .ForEach(
                () => new List<(int, int)>(),
                (list, left, right) =>
                {
                    for (var i = 0; i < left.Length; i++)
                        list.Add((left[i], right[i]));
                }
            );
        return [.. parts.SelectMany(part => part)];
    }

    private static List<double> AddOne(LinkageResult result, LinkageSettings settings, int seed)
    {
        var index = new LinkageIndex(result, settings);
        var newcomers = LinkPeople.Create(Additions * 4, seed + 1).Table;
        var times = new List<double>();
        for (var row = newcomers.Count - Additions; row < newcomers.Count; row++)
        {
            string?[] cells = [.. newcomers.Columns.Select(column => column[row])];
            var start = Stopwatch.GetTimestamp();
            index.Add($"new-{row}", cells);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times;
    }
}
