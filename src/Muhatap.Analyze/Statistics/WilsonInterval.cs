namespace Muhatap.Analyze.Statistics;

/// <summary>A share with its 95 % interval (Wilson, 1927): never below none or above all. Pure.</summary>
public static class WilsonInterval
{
    private const double Z = 1.96;

    /// <param name="hits">Of <paramref name="all"/>, which is above zero.</param>
    public static Estimate Of(int hits, int all)
    {
        var share = (double)hits / all;
        var middle = (share + (Z * Z / (2 * all))) / (1 + (Z * Z / all));
        var half = Z / (1 + (Z * Z / all)) * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        return new Estimate(share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
