using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage.Clusters;

/// <summary>Clusters of all records: connected components first, each then partitioned by itself.</summary>
internal static class Clustering
{
    /// <summary>A component over this size is not judged as one: only its stronger pairs count, until its parts are smaller.</summary>
    private const int MaximumComponent = 4_000;
    private const float StrongerBy = 2;

    /// <summary>Each record's cluster id.</summary>
    public static string[] Of(
        RecordSet records,
        IReadOnlyList<ScoredPair> pairs,
        LinkageModel model,
        Decisions decisions,
        IReadOnlyDictionary<string, string>? previous
    )
    {
        var same = Known(records, decisions.Same);
        var different = Known(records, decisions.Different);
        var groups = Groups(records.Count, pairs, same, different, model.Score, records.Id);
        return StableIds.Assign(records.Count, groups, records.Id, previous);
    }

    /// <summary>Groups of two and more records.</summary>
    public static List<List<int>> Groups(
        int count,
        IReadOnlyList<ScoredPair> pairs,
        IReadOnlyList<(int, int)> same,
        IReadOnlyList<(int, int)> different,
        Func<int, int, double> weight,
        Func<int, string> id
    )
    {
        var sets = new DisjointSets(count);
        foreach (var pair in pairs)
            sets.Join(pair.Left, pair.Right);
        foreach (var (a, b) in same)
            sets.Join(a, b);
        var decided = same.ToLookup(pair => sets.Root(pair.Item1));
        var parted = different.Where(pair => sets.Root(pair.Item1) == sets.Root(pair.Item2)).ToLookup(pair => sets.Root(pair.Item1));
        var sizes = new int[count];
        for (var record = 0; record < count; record++)
            sizes[sets.Root(record)]++;
        var components = pairs.GroupBy(pair => sets.Root(pair.Left)).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var root in decided.Select(group => group.Key))
            components.TryAdd(root, []);
        return
        [
            .. components
                .AsParallel()
                .AsOrdered()
                .SelectMany(component =>
                    Part(component.Value, sizes[component.Key], decided[component.Key], parted[component.Key], weight, id)
                ),
        ];
    }

    private static List<List<int>> Part(
        List<ScoredPair> pairs,
        int size,
        IEnumerable<(int, int)> same,
        IEnumerable<(int, int)> different,
        Func<int, int, double> weight,
        Func<int, string> id
    )
    {
        var together = same.ToArray();
        while (size > MaximumComponent && pairs.Count > 0)
        {
            var floor = pairs.Min(pair => pair.Weight) + StrongerBy;
            var stronger = pairs.FindAll(pair => pair.Weight >= floor);
            var largest = LargestComponent(stronger);
            // A component of equals (one person, thousands of times) does not fall apart, and need not.
            if (stronger.Count == 0)
                break;
            (pairs, size) = (stronger, largest);
        }
        return Partition.Of(pairs, together, different, weight, id);
    }

    private static int LargestComponent(List<ScoredPair> pairs)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var pair in pairs)
        {
            numbers.TryAdd(pair.Left, numbers.Count);
            numbers.TryAdd(pair.Right, numbers.Count);
        }
        var sets = new DisjointSets(numbers.Count);
        foreach (var pair in pairs)
            sets.Join(numbers[pair.Left], numbers[pair.Right]);
        return numbers.Values.GroupBy(sets.Root).Select(group => group.Count()).DefaultIfEmpty().Max();
    }

    private static List<(int, int)> Known(RecordSet records, IReadOnlyCollection<(string Left, string Right)> decisions)
    {
        if (decisions.Count == 0)
            return [];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var record = 0; record < records.Count; record++)
            numbers.TryAdd(records.Id(record), record);
        return
        [
            .. decisions
                .Where(pair => numbers.ContainsKey(pair.Left) && numbers.ContainsKey(pair.Right))
                .Select(pair => (numbers[pair.Left], numbers[pair.Right])),
        ];
    }
}
