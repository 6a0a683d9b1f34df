namespace Muhatap.Analyze.Campaigns;

/// <summary>How surprising it is that so many of some instants fall close together (the scan statistic; Wallenstein and Neff, 1987). Pure.</summary>
internal static class ScanChance
{
    /// <param name="most">The most that any window holds.</param>
    /// <param name="all">Instants, of which chance would put each anywhere.</param>
    /// <param name="width">The window's part of the whole time, between 0 and 1.</param>
    /// <returns>The chance that some window holds as many or more; approximate, good where it is small.</returns>
    public static double Of(int most, int all, double width)
    {
        if (width >= 1)
            return 1;
        var exact = Binomial(most, all, width);
        var tail = 0.0;
        for (var k = most; k <= all; k++)
            tail += Binomial(k, all, width);
        return Math.Clamp((((most / width) - all - 1) * exact) + (2 * tail), 0, 1);
    }

    private static double Binomial(int k, int n, double p)
    {
        var log = (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p));
        for (var i = 1; i <= k; i++)
            log += Math.Log((double)(n - k + i) / i);
        return Math.Exp(log);
    }
}
