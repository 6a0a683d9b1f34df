using Muhatap.Analyze.Statistics;

namespace Muhatap.Analyze.Spikes;

/// <summary>Chances of counts that vary more than a Poisson's: negative binomial with mean m and variance m + d·m² (d: dispersion).</summary>
internal static class CountChance
{
    private const double Enough = 1e-12;

    /// <summary>The chance of <paramref name="count"/> or more.</summary>
    public static double AtLeast(int count, double mean, double dispersion)
    {
        if (count <= 0)
            return 1;
        if (mean <= 0)
            return 0;
        var size = 1 / dispersion;
        var step = mean / (mean + size);
        var term = Math.Exp(Log(count, mean, dispersion));
        var sum = 0.0;
        for (var k = count; term > Enough * sum && k < count + 100_000; k++)
        {
            sum += term;
            term *= (k + size) / (k + 1) * step;
        }
        return Math.Min(1, sum);
    }

    /// <summary>The natural logarithm of the chance of exactly <paramref name="count"/>.</summary>
    public static double Log(int count, double mean, double dispersion)
    {
        var size = 1 / dispersion;
        return GammaTail.LogGamma(count + size)
            - GammaTail.LogGamma(size)
            - GammaTail.LogGamma(count + 1)
            + (size * Math.Log(size / (size + mean)))
            + (count * Math.Log(mean / (size + mean)));
    }
}
