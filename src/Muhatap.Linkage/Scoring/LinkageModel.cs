using Muhatap.Linkage.Comparisons;

namespace Muhatap.Linkage.Scoring;

/// <summary>
/// The parameters of Fellegi and Sunter (1969): for each comparison and level m, the share of matching pairs that give it, u, the share of other
/// pairs, and λ, the share of matching pairs among all pairs. Weights are in bits, log2(m/u). Where a level is term-adjusted, u is replaced by the
/// rarity of the value agreed on (as in Splink).
/// </summary>
public sealed class LinkageModel
{
    private readonly float[][] _weights;
    private readonly float[][] _rarities;
    private readonly float[][] _eitherRarities;
    private readonly float[] _unseen;
    private readonly bool[][] _adjusted;

    internal LinkageModel(Comparison[] comparisons, double[][] m, double[][] u, double lambda, float[][] rarities)
    {
        Comparisons = comparisons;
        M = m;
        U = u;
        Lambda = lambda;
        _rarities = rarities;
        _eitherRarities = [.. comparisons.Select((comparison, c) => Either(comparison, rarities[c], comparisons, rarities))];
        _unseen = [.. rarities.Select(bits => bits.Length == 0 ? 0 : bits.Max())];
        PriorWeight = Math.Log2(lambda / (1 - lambda));
        _adjusted = [.. comparisons.Select(comparison => comparison.Levels.Select(level => level.TermAdjusted).Prepend(false).ToArray())];
        _weights = [.. comparisons.Select((_, c) => Enumerable.Range(0, m[c].Length).Select(level => Weight(c, level)).ToArray())];
    }

    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>m by comparison and level; level 0 (missing) holds 1.</summary>
    public IReadOnlyList<double[]> M { get; }

    /// <summary>u by comparison and level; level 0 (missing) holds 1.</summary>
    public IReadOnlyList<double[]> U { get; }

    public double Lambda { get; }

    /// <summary>log2 of the prior odds that two records taken at random match.</summary>
    public double PriorWeight { get; }

    /// <summary>A level's weight without the rarity of a value.</summary>
    public double LevelWeight(int comparison, int level) => level == 0 ? 0 : Math.Log2(M[comparison][level] / U[comparison][level]);

    /// <summary>The weight one comparison gives two records, in bits.</summary>
    public float Weight(int comparison, int left, int right, int level)
    {
        var weight = _weights[comparison][level];
        if (!_adjusted[comparison][level])
            return weight;
        var term = Comparisons[comparison].AgreedTerm(left, right, level);
        return weight + Rarity(level == 1 ? _rarities[comparison] : _eitherRarities[comparison], comparison, term);
    }

    /// <summary>The match weight of two records: the prior and every comparison's weight, in bits.</summary>
    public double Score(int left, int right)
    {
        var weight = PriorWeight;
        for (var c = 0; c < _weights.Length; c++)
            weight += Weight(c, left, right, Comparisons[c].Level(left, right));
        return weight;
    }

    /// <summary>The same of two records whose levels are known, one a comparison.</summary>
    internal double Score(int left, int right, ReadOnlySpan<byte> levels)
    {
        var weight = PriorWeight;
        for (var c = 0; c < levels.Length; c++)
            weight += Weight(c, left, right, levels[c]);
        return weight;
    }

    /// <summary>The probability a weight stands for.</summary>
    public static double Probability(double weight) => 1 / (1 + Math.Pow(2, -weight));

    /// <summary>The weight a probability stands for.</summary>
    public static double WeightOf(double probability) => Math.Log2(probability / (1 - probability));

    /// <summary>A value that came after the parameters were learnt is as rare as the rarest known.</summary>
    private float Rarity(float[] bits, int comparison, int term) => term >= 0 && term < bits.Length ? bits[term] : _unseen[comparison];

    /// <summary>A name that changed columns is as common as in the one where it is commoner.</summary>
    private static float[] Either(Comparison comparison, float[] own, Comparison[] all, float[][] rarities)
    {
        var other = Array.FindIndex(all, candidate => candidate.Column == comparison.Counterpart);
        if (other < 0)
            return own;
        return [.. own.Select((bits, term) => term < rarities[other].Length ? Math.Min(bits, rarities[other][term]) : bits)];
    }

    /// <summary>
    /// log2 m/u; of a term-adjusted level without the chance agreement that the value's own rarity brings in: log2 m for "exact" (u becomes the
    /// value's share), log2 m·u_exact/u for others.
    /// </summary>
    private float Weight(int comparison, int level)
    {
        if (level == 0)
            return 0;
        var weight = LevelWeight(comparison, level);
        return (float)(_adjusted[comparison][level] ? weight + Math.Log2(U[comparison][1]) : weight);
    }
}
