using System.Globalization;
using Muhatap.Linkage.Clusters;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Tests.Linkage.Clusters;

public sealed class PartitionTests
{
    [Fact]
    public void A_weak_bridge_between_two_groups_joins_nothing()
    {
        var weights = new Dictionary<(int, int), float>();
        foreach (var group in new[] { new[] { 0, 1, 2 }, [3, 4, 5] })
            for (var i = 0; i < 3; i++)
            for (var j = i + 1; j < 3; j++)
                weights[(group[i], group[j])] = 10;
        weights[(2, 3)] = 3;

        Groups(6, weights).ShouldBe(["0,1,2", "3,4,5"]);
    }

    [Fact]
    public void Not_the_same_holds_through_others()
    {
        var weights = new Dictionary<(int, int), float>
        {
            [(0, 1)] = 9,
            [(1, 2)] = 8,
            [(0, 2)] = 7,
        };

        Groups(3, weights, different: [(0, 2)]).ShouldBe(["0,1"]);
    }

    [Fact]
    public void Any_order_of_the_records_gives_the_same_groups()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(3, 14);
            var weights = new Dictionary<(int, int), float>();
            for (var a = 0; a < count; a++)
            for (var b = a + 1; b < count; b++)
                if (random.Next(3) > 0)
                    // Whole numbers, so that ties are frequent.
                    weights[(a, b)] = random.Next(-4, 6);
            var expected = Groups(count, weights);

            var turned = Enumerable.Range(0, count).ToArray();
            random.Shuffle(turned);
            Groups(count, weights, turned).ShouldBe(expected);
        }
    }

    /// <summary>Groups by name; <paramref name="order"/> says which number each record carries while its name stays.</summary>
    private static List<string> Groups(
        int count,
        Dictionary<(int, int), float> weights,
        int[]? order = null,
        (int, int)[]? different = null
    )
    {
        order ??= [.. Enumerable.Range(0, count)];
        var name = new int[count];
        for (var i = 0; i < count; i++)
            name[order[i]] = i;
        double Weight(int a, int b) => weights.GetValueOrDefault((Math.Min(name[a], name[b]), Math.Max(name[a], name[b])), -5);
        var pairs = weights
            .Where(entry => entry.Value > 0)
            .Select(entry => (A: order[entry.Key.Item1], B: order[entry.Key.Item2], entry.Value))
            .Select(pair => new ScoredPair(Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B), pair.Value))
            .OrderBy(pair => pair.Left)
            .ToList();
        return
        [
            .. Partition
                .Of(pairs, [], different ?? [], Weight, record => "r" + name[record].ToString(CultureInfo.InvariantCulture))
                .Select(group => string.Join(',', group.Select(record => name[record]).Order()))
                .Order(StringComparer.Ordinal),
        ];
    }
}
