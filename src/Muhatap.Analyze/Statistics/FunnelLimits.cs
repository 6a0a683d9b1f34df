namespace Muhatap.Analyze.Statistics;

/// <summary>Where a point of a funnel plot lies.</summary>
public enum FunnelPlace
{
    /// <summary>Chance explains it.</summary>
    Within,

    /// <summary>Outside the 95 % limits: of twenty ordinary ones, one lies there.</summary>
    Watch,

    /// <summary>Outside the 99.8 % limits: of five hundred ordinary ones, one lies there.</summary>
    Beyond,
}

/// <summary>
/// Control limits of a funnel plot of observed / expected counts (Spiegelhalter, Statistics in Medicine 24, 2005): where few cases
/// are expected the limits are wide, so that a small team is not shamed by chance. Exact tails of the Poisson distribution. Pure.
/// </summary>
public static class FunnelLimits
{
    /// <summary>Share within the inner limits.</summary>
    public const double Inner = 0.95;

    /// <summary>Share within the outer limits.</summary>
    public const double Outer = 0.998;

    /// <summary>Ratios of observed to expected between which a share lies where so many are expected, the steps of whole counts smoothed out.</summary>
    /// <param name="expected">Above zero.</param>
    public static (double Low, double High) At(double expected, double share)
    {
        var tail = (1 - share) / 2;
        return (Count(expected, tail) / expected, Count(expected, 1 - tail) / expected);
    }

    /// <summary>By the chance of so many or more, and of so few or fewer.</summary>
    public static FunnelPlace Place(long observed, double expected)
    {
        var more = observed == 0 ? 1 : GammaTail.Below(observed, expected);
        var fewer = 1 - GammaTail.Below(observed + 1, expected);
        var tail = Math.Min(more, fewer);
        return tail < (1 - Outer) / 2 ? FunnelPlace.Beyond
            : tail < (1 - Inner) / 2 ? FunnelPlace.Watch
            : FunnelPlace.Within;
    }

    /// <summary>The count below which a share of a Poisson variable lies, continued between whole numbers: 1 − P(x + 1, mean) = share.</summary>
    private static double Count(double mean, double share)
    {
        if (1 - GammaTail.Below(1, mean) >= share)
            return 0;
        var (low, high) = (0.0, mean + 10 + (10 * Math.Sqrt(mean)));
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (1 - GammaTail.Below(middle + 1, mean) < share)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }
}
