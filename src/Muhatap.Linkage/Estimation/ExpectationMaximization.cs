using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage.Estimation;

/// <summary>
/// Learns m and λ without labels (Dempster, Laird and Rubin 1977; Winkler 1988), from the pairs of all blocking rules together. Every pair the rules
/// do not make is taken for a non-match, so λ is the share in the whole space and the agreement that blocking itself enforces biases nothing: u comes
/// from random pairs and stays: the second round takes it from pairs of different people (see <see cref="Linker"/>), because u learnt along with m
/// runs away with any rare coincidence.
/// </summary>
internal static class ExpectationMaximization
{
    private const int MaximumRounds = 60;

    /// <summary>Learns from customary values on, or from an earlier round's model.</summary>
    /// <param name="random">Level shares among random pairs, and how many such pairs were looked at.</param>
    /// <param name="allPairs">The whole space: every pair two records can make.</param>
    /// <param name="priorPairs">A comparison's customary m counts as much as this many matching pairs.</param>
    public static LinkageModel Learn(
        Comparison[] comparisons,
        PairSample sample,
        (double[][] Shares, long Pairs) random,
        double allPairs,
        float[][] rarities,
        LinkageModel? start,
        double priorPairs
    )
    {
        var m = start is null ? comparisons.Select(Typical).ToArray() : [.. start.M.Select(levels => (double[])levels.Clone())];
        var u = comparisons.Select((_, c) => Chance(random.Shares[c], random.Pairs)).ToArray();
        // One record in ten having a double is a start; where it goes from there the data says.
        var lambda = start?.Lambda ?? Math.Min(0.1, 0.1 * Math.Sqrt(2 * allPairs) / allPairs);
        for (var c = 0; c < comparisons.Length; c++)
            AdjustSwapped(comparisons[c], m[c], u[c]);
        var model = new LinkageModel(comparisons, m, u, lambda, rarities);
        for (var round = 0; round < MaximumRounds; round++)
        {
            var matches = Expect(model, sample, out var counts);
            var next = Math.Clamp(matches / allPairs, 0.05 / allPairs, 0.5);
            for (var c = 0; c < comparisons.Length; c++)
            {
                m[c] = Maximise(comparisons[c], counts[c], priorPairs);
                AdjustSwapped(comparisons[c], m[c], u[c]);
            }
            var change = Math.Abs(Math.Log(next / lambda));
            lambda = next;
            model = new LinkageModel(comparisons, [.. m], u, lambda, rarities);
            if (change < 1e-4 && round > 4)
                break;
        }
        return model;
    }

    private static double[] Typical(Comparison comparison)
    {
        var total = comparison.Levels.Sum(level => level.TypicalM);
        return [1, .. comparison.Levels.Select(level => level.TypicalM / total)];
    }

    private static double Expect(LinkageModel model, PairSample sample, out double[][] counts)
    {
        const int pieces = 8;
        var parts = new double[pieces][][];
        var found = new double[pieces];
        Parallel.For(
            0,
            pieces,
            piece =>
            {
                var levels = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sample.Levels);
                var own = model.Comparisons.Select(comparison => new double[comparison.Levels.Count + 1]).ToArray();
                for (var i = (int)((long)sample.Pairs.Count * piece / pieces); i < (long)sample.Pairs.Count * (piece + 1) / pieces; i++)
                {
                    var row = levels.Slice(i * sample.Width, sample.Width);
                    var (left, right) = sample.Pairs[i];
                    var weight = model.PriorWeight;
                    for (var c = 0; c < row.Length; c++)
                        weight += model.Weight(c, left, right, row[c]);
                    if (weight < -20)
                        continue;
                    var probability = LinkageModel.Probability(weight) * sample.Scale;
                    found[piece] += probability;
                    for (var c = 0; c < row.Length; c++)
                        own[c][row[c]] += probability;
                }
                parts[piece] = own;
            }
        );
        // Summed in the pieces' order, so that the last bits do not depend on which thread came first.
        counts = parts[0];
        for (var piece = 1; piece < pieces; piece++)
        for (var c = 0; c < counts.Length; c++)
        for (var level = 0; level < counts[c].Length; level++)
            counts[c][level] += parts[piece][c][level];
        return found.Sum();
    }

    private static double[] Maximise(Comparison comparison, double[] counts, double priorPairs)
    {
        var typical = Typical(comparison);
        var total = priorPairs;
        for (var level = 1; level < counts.Length; level++)
            total += counts[level];
        var m = new double[counts.Length];
        m[0] = 1;
        for (var level = 1; level < m.Length; level++)
            m[level] = (counts[level] + priorPairs * typical[level]) / total;
        return m;
    }

    /// <summary>
    /// Writing a value into another column is a habit of who writes, not of who is meant: other people with the same name show it as often as matches do.
    /// So the level is worth what "exact" is, less a bit. Its own share among random pairs would count the two columns' one event twice.
    /// </summary>
    private static void AdjustSwapped(Comparison comparison, double[] m, double[] u)
    {
        for (var level = 2; level < m.Length; level++)
            if (comparison.Levels[level - 1].TermAdjusted)
                u[level] = Math.Min(1, 2 * u[1] * m[level] / m[1]);
    }

    /// <summary>u by level: the random pairs' shares; never under half a pair of those that were looked at.</summary>
    private static double[] Chance(double[] shares, long pairs)
    {
        var floor = 0.5 / Math.Max(1, pairs);
        var u = shares.Select(share => Math.Max(floor, share)).ToArray();
        u[0] = 1;
        var total = u.Skip(1).Sum();
        for (var level = 1; level < u.Length; level++)
            u[level] /= total;
        return u;
    }
}
