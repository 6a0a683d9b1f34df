using System.Diagnostics;
using Muhatap.Linkage;
using Muhatap.Linkage.Blocking;
using Muhatap.Linkage.Clusters;
using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Estimation;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Benchmarks;

/// <summary>Where the time of a de-duplication goes, stage by stage, in CPU seconds and by the clock, on standard error.</summary>
internal static class LinkStages
{
    public static void Run(LinkPeople people, LinkageSettings settings)
    {
        var last = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        void Tell(string stage)
        {
            var now = Process.GetCurrentProcess().TotalProcessorTime;
            Console.Error.WriteLine($"{stage}: {(now - last).TotalSeconds:0.00} CPU s, {watch.Elapsed.TotalSeconds:0.00} s");
            last = now;
            watch.Restart();
        }
        var schema = Schema.Choose(settings.Kinds, people.Table);
        Tell("schema");
        var records = RecordSet.Of(schema, people.Table);
        Tell("records");
        var comparisons = ComparisonSet.For(records);
        Tell("comparisons");
        var plan = BlockingPlanner.Plan(records, settings.PairBudget, settings.BlockingRules);
        Tell("plan");
        var source = PairSource.Of(plan);
        Tell("blocks");
        var compared = ComparedPairs.Of(source, comparisons);
        Tell($"compare {compared.Count} pairs");
        var sample = PairSample.Of(compared);
        Tell("sample");
        var all = Enumerable.Range(0, records.Count).ToArray();
        var shares = LevelShares.Of(comparisons, all, all);
        Tell("random pairs");
        var rarities = comparisons.Select(comparison => TermRarity.Bits(comparison.Column, all, records.Count)).ToArray();
        Tell("rarities");
        var model = ExpectationMaximization.Learn(
            comparisons,
            sample,
            shares,
            records.Count * (records.Count - 1.0) / 2,
            rarities,
            null,
            priorPairs: 8
        );
        Tell("EM");
        var pairs = PairScorer.Score(compared, model, 0);
        Tell("score");
        Clustering.Of(records, pairs, model, Decisions.None, null);
        Tell("clusters");
    }
}
