namespace Muhatap.Analyze.Statistics;

/// <summary>The exact interval of a count (Garwood, 1936): the means under which neither so many nor so few would surprise. Pure.</summary>
public static class PoissonInterval
{
    private const double Tail = 0.025;

    /// <param name="count">Seen events.</param>
    /// <returns>The count with its 95 % interval; for none, from zero to 3.69.</returns>
    public static Estimate Of(long count) =>
        new(count, count == 0 ? 0 : GammaTail.Quantile(count, Tail), GammaTail.Quantile(count + 1, 1 - Tail));

    /// <summary>Seen events against how many were expected: 1 is as expected.</summary>
    /// <param name="expected">Above zero.</param>
    public static Estimate Ratio(long observed, double expected) => Of(observed).Times(1 / expected);
}
