using Muhatap.Linkage.Blocking;
using Muhatap.Linkage.Clusters;
using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Estimation;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage;

/// <summary>
/// Tells which records are the same person or company, within one file or across two, without labels.
/// <para>
/// The idea is Fellegi and Sunter's (1969): each attribute of a pair is compared with graded outcomes; an outcome's weight is log2 of how much
/// oftener matching pairs give it than others. The steps: fields are chosen by the columns' names and contents (<see cref="Schema"/>), values made
/// comparable and numbered (<see cref="RecordSet"/>), pairs planned and counted (<see cref="BlockingPlan"/>), u taken from random pairs, m and λ
/// learnt by EM, pairs scored with the rarity of what they agree on, clusters made. This runs twice: the first round's clusters tell which records
/// are one person, and the second counts rarities and chance agreement over people instead of records.
/// </para>
/// <para>Cost: linear in the records for blocking, then in the planned pairs; memory about 60 bytes a record and field, and 8 bytes and
/// one a comparison for each planned pair.</para>
/// </summary>
public static class Linker
{
    private const double FirstRoundProbability = 0.9;

    /// <summary>De-duplicates one file, or links two (pairs then go across only).</summary>
    /// <exception cref="ArgumentException">Not one or two tables, or nothing in them can be compared.</exception>
    public static LinkageResult Link(LinkageSettings settings, params ReadOnlySpan<RecordTable> tables)
    {
        if (tables.Length is not (1 or 2))
            throw new ArgumentException("Give one file to de-duplicate, or two to link.", nameof(tables));
        var schema = Schema.Choose(settings.Kinds, tables);
        if (schema.Fields.Count == 0)
            throw new ArgumentException(
                "No column can be compared: none says anything about who a record is, or the files have none in common.",
                nameof(tables)
            );
        var records = RecordSet.Of(schema, tables);
        var comparisons = ComparisonSet.For(records);
        var plan = BlockingPlanner.Plan(records, settings.PairBudget, settings.BlockingRules);
        var compared = ComparedPairs.Of(PairSource.Of(plan), comparisons);
        var sample = PairSample.Of(compared);

        var first = Learn(records, comparisons, sample, [.. Enumerable.Range(0, records.Count)], start: null, settings.PriorPairs);
        var rough = PairScorer.Score(compared, first, LinkageModel.WeightOf(FirstRoundProbability));
        var model = Learn(records, comparisons, sample, People(records.Count, rough), first, settings.PriorPairs);

        var pairs = PairScorer.Score(compared, model, LinkageModel.WeightOf(settings.Threshold));
        var clusters = Clustering.Of(records, pairs, model, settings.Decisions, settings.PreviousClusters);
        return new LinkageResult(records, pairs, clusters, model, plan, schema.Notes);
    }

    private static LinkageModel Learn(
        RecordSet records,
        Comparison[] comparisons,
        PairSample sample,
        int[] people,
        LinkageModel? start,
        double priorPairs
    )
    {
        var across = records.LeftCount < records.Count;
        var left = across ? people.Where(record => record < records.LeftCount).ToArray() : people;
        var right = across ? people.Where(record => record >= records.LeftCount).ToArray() : left;
        var rarities = new float[comparisons.Length][];
        Parallel.For(
            0,
            comparisons.Length,
            c => rarities[c] = TermRarity.Bits(comparisons[c].Column, people, across ? records.LeftCount : records.Count)
        );
        double l = records.LeftCount,
            r = records.Count - records.LeftCount;
        return ExpectationMaximization.Learn(
            comparisons,
            sample,
            LevelShares.Of(comparisons, left, right),
            across ? l * r : l * (l - 1) / 2,
            rarities,
            start,
            priorPairs
        );
    }

    /// <summary>One record of each cluster, by the rough pairs' connected components: the one with the lowest number.</summary>
    private static int[] People(int count, List<ScoredPair> rough)
    {
        var sets = new DisjointSets(count);
        foreach (var pair in rough)
            sets.Join(pair.Left, pair.Right);
        return [.. Enumerable.Range(0, count).Where(record => sets.Root(record) == record)];
    }
}
