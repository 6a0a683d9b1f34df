using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Blocking;

/// <summary>
/// Chooses blocking rules without labels. Candidates are all single keys and pairs of keys of different fields. What a rule costs is counted on
/// an even sample and scaled by the square; what it finds is told by imagined matches, in which each field is equal, mistyped, different or missing
/// with customary probabilities and the file's own share of missing values. Rules are taken greedily by what they newly find for their cost.
/// </summary>
internal static class BlockingPlanner
{
    private const int Imagined = 2048;
    private const int SampleSize = 20_000;
    private const int MaximumRules = 8;
    private const int MinimumRules = 4;
    private const double EnoughFound = 0.999;
    private const double EnoughFoundTwice = 0.98;

    /// <summary>What finding an imagined match is worth that no rule found before, or one, or more: the imagined errors are only customary ones.</summary>
    private static readonly double[] Gain = [1, 0.3, 0.01];

    /// <summary>Up to this many pairs nothing is left out.</summary>
    private const long EveryPairLimit = 2_100_000;

    /// <exception cref="ArgumentException">A rule names a key that these records don't have.</exception>
    public static BlockingPlan Plan(RecordSet records, long? budget, IReadOnlyList<string>? rules)
    {
        var keys = BlockingKeys.For(records);
        var content = keys.Where(key => key.Columns.Length == 1 && !key.Tolerant).ToArray();
        foreach (var key in keys)
            key.Refresh();
        if (rules is { } wanted)
            return new BlockingPlan(
                records,
                [.. wanted.Select(rule => Named(rule, keys)).Select(rule => new BlockingRule(rule, Splits(rule, content)))],
                content
            );
        if (AllPairs(records) <= EveryPairLimit)
            return new BlockingPlan(records, [new BlockingRule([], [])], content);
        var allowed = budget ?? Math.Max(3_000_000, records.Count * 8L);
        var chosen = Choose(records, keys, allowed).Select(rule => new BlockingRule(rule, Splits(rule, content))).ToList();
        return new BlockingPlan(records, chosen, content);
    }

    private static BlockingKey[] Named(string rule, List<BlockingKey> keys) =>
        [
            .. rule.Split('+', StringSplitOptions.TrimEntries)
                .Select(name =>
                    keys.Find(key => string.Equals(key.Name, name, StringComparison.Ordinal))
                    ?? throw new ArgumentException(
                        $"Blocking rule \"{rule}\": there is no key \"{name}\" in these columns. There are: {string.Join(", ", keys.Select(key => key.Name))}.",
                        nameof(rule)
                    )
                ),
        ];

    private static double AllPairs(RecordSet records)
    {
        double left = records.LeftCount,
            right = records.Count - records.LeftCount;
        return right == 0 ? left * (left - 1) / 2 : left * right;
    }

    private static List<BlockingKey[]> Choose(RecordSet records, List<BlockingKey> keys, long budget)
    {
        var candidates = keys.Select(key => new[] { key }).ToList();
        for (var i = 0; i < keys.Count; i++)
        for (var j = i + 1; j < keys.Count; j++)
            if (!keys[i].Columns.Intersect(keys[j].Columns).Any())
                candidates.Add([keys[i], keys[j]]);
        var costs = Costs(records, keys, candidates);
        var found = Found(records, keys, candidates);
        var chosen = new List<BlockingKey[]>();
        var covered = new int[Imagined];
        double spent = 0;
        while (
            chosen.Count < MaximumRules
            && (Covered(covered, 1) < EnoughFound || Covered(covered, 2) < EnoughFoundTwice || chosen.Count < MinimumRules)
        )
        {
            var best = -1;
            double bestValue = 0;
            for (var i = 0; i < candidates.Count; i++)
            {
                if (costs[i] > budget - spent || chosen.Contains(candidates[i]))
                    continue;
                double gain = 0;
                for (var k = 0; k < Imagined; k++)
                    gain += found[i][k] ? Gain[Math.Min(covered[k], 2)] : 0;
                // A rule that costs a twentieth of the budget costs nothing worth sparing.
                var value = gain / (costs[i] + budget / 20.0);
                if (value > bestValue)
                    (best, bestValue) = (i, value);
            }
            if (best < 0)
                break;
            chosen.Add(candidates[best]);
            spent += costs[best];
            for (var k = 0; k < Imagined; k++)
                covered[k] += found[best][k] ? 1 : 0;
        }
        return chosen.Count > 0 ? chosen : [candidates[Array.IndexOf(costs, costs.Min())]];
    }

    private static double Covered(int[] covered, int times) => covered.Count(hits => hits >= times) / (double)covered.Length;

    private static double[] Costs(RecordSet records, List<BlockingKey> keys, List<BlockingKey[]> candidates)
    {
        var step = Math.Max(1, records.Count / SampleSize);
        var sample = Enumerable.Range(0, (records.Count + step - 1) / step).Select(i => i * step).ToArray();
        var hashes = keys.ToDictionary(key => key, key => sample.Select(key.Of).ToArray());
        var scale = (double)step * step;
        var costs = new double[candidates.Count];
        Parallel.For(
            0,
            candidates.Count,
            i =>
            {
                var values = (ulong[])hashes[candidates[i][0]].Clone();
                foreach (var other in candidates[i].Skip(1))
                    for (var k = 0; k < values.Length; k++)
                        values[k] = StableHash.Combine(values[k], hashes[other][k]);
                Array.Sort(values);
                long pairs = 0;
                for (int start = 0, end; start < values.Length; start = end)
                {
                    for (end = start + 1; end < values.Length && values[end] == values[start]; )
                        end++;
                    if (values[start] != 0)
                        pairs += (long)(end - start) * (end - start - 1) / 2;
                }
                costs[i] = pairs * scale;
            }
        );
        return costs;
    }

    private static bool[][] Found(RecordSet records, List<BlockingKey> keys, List<BlockingKey[]> candidates)
    {
        var columns = records.Columns.ToArray();
        var filled = columns.ToDictionary(column => column, column => Filled(column));
        var holds = keys.ToDictionary(key => key, _ => new bool[Imagined]);
        for (var k = 0; k < Imagined; k++)
        {
            var states = new Dictionary<TermColumn, double>();
            for (var c = 0; c < columns.Length; c++)
                states[columns[c]] = Uniform(k, c, 0) < filled[columns[c]] * filled[columns[c]] ? Uniform(k, c, 1) : -1;
            for (var i = 0; i < keys.Count; i++)
                holds[keys[i]][k] = keys[i]
                    .Columns.All(column => Holds(states[column], Customary(column.Kind), keys[i].Tolerant, Uniform(k, i, 2)));
        }
        return [.. candidates.Select(rule => Enumerable.Range(0, Imagined).Select(k => rule.All(key => holds[key][k])).ToArray())];
    }

    private static bool Holds(double state, (double Different, double Mistyped) share, bool tolerant, double chance) =>
        state >= share.Different + share.Mistyped || (tolerant && state >= share.Different && chance < 0.5);

    /// <summary>How often two records of one person differ in a field, and how often they only have it written differently: numbers change, names seldom.</summary>
    private static (double Different, double Mistyped) Customary(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Address or ColumnKind.LongText => (0.25, 0.35),
            ColumnKind.Phone or ColumnKind.Email => (0.2, 0.12),
            ColumnKind.Place or ColumnKind.Postcode or ColumnKind.HouseNumber => (0.15, 0.12),
            ColumnKind.BirthDate or ColumnKind.Identifier => (0.05, 0.1),
            _ => (0.05, 0.15),
        };

    private static double Filled(TermColumn column)
    {
        var missing = column.Terms.Count(-1);
        return 1 - (double)missing / Math.Max(1, column.Count);
    }

    private static double Uniform(int a, int b, int c) =>
        (StableHash.Mix(((ulong)a << 32) ^ ((ulong)b << 8) ^ (ulong)c ^ 0x5DEECE66DUL) >> 11) * (1.0 / (1UL << 53));

    /// <summary>The keys that tell most apart among the fields the rule does not use.</summary>
    private static BlockingKey[] Splits(BlockingKey[] rule, BlockingKey[] content) =>
        [
            .. content
                .Where(key => !rule.Any(used => used.Columns.Contains(key.Columns[0])))
                .OrderByDescending(key => key.Columns[0].Lexicon.Count)
                .ThenBy(key => key.Name, StringComparer.Ordinal)
                .Take(2),
        ];
}
