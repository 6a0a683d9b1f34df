namespace Muhatap.Analyze.Statistics;

/// <summary>
/// Observed / expected of many small cells, each drawn towards what holds for all by as much as its few cases leave it unsure:
/// r̂ᵢ = m + Cᵢ (Oᵢ / Eᵢ − m), Cᵢ = A / (A + m / Eᵢ), m = ΣO / ΣE, A = s² − m / Ē, s² = Σ Eᵢ (Oᵢ / Eᵢ − m)² / ΣE, and A = 0 where
/// the cells differ no more than chance makes them (global empirical Bayes by moments: Marshall, Applied Statistics 40, 1991). Pure.
/// </summary>
internal static class ShrunkenRatios
{
    /// <param name="cells">Events seen and expected; a cell that expects none takes the ratio of all.</param>
    /// <param name="towards">What they are drawn towards, where that is known already, instead of m.</param>
    /// <returns>One ratio a cell, in its order.</returns>
    public static double[] Of(IReadOnlyList<(double Observed, double Expected)> cells, double? towards = null)
    {
        var expected = cells.Sum(cell => cell.Expected);
        if (expected <= 0)
            return [.. cells.Select(_ => towards ?? 1.0)];
        var mean = towards ?? (cells.Sum(cell => cell.Observed) / expected);
        var spread =
            cells.Where(cell => cell.Expected > 0).Sum(cell => cell.Expected * Square((cell.Observed / cell.Expected) - mean)) / expected;
        var between = Math.Max(0, spread - (mean * cells.Count(cell => cell.Expected > 0) / expected));
        return [.. cells.Select(cell => Ratio(cell.Observed, cell.Expected))];

        double Ratio(double observed, double its) =>
            its <= 0 || between <= 0 ? mean : mean + (between / (between + (mean / its)) * ((observed / its) - mean));
    }

    private static double Square(double x) => x * x;
}
