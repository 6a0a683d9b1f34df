namespace Muhatap.Listen.Surveys;

/// <summary>Whether two shares differ by more than chance brings.</summary>
public static class TwoShares
{
    /// <summary>At 5 %, two-sided, by the number of shares looked at for the largest difference (Bonferroni): 1, 2, 3 …</summary>
    private static readonly double[] Needed = [1.960, 2.241, 2.394, 2.498, 2.576, 2.638, 2.690, 2.734];

    /// <summary>The pooled z-test of two proportions (Fleiss, Levin and Paik, "Statistical methods for rates and proportions", 2003).</summary>
    /// <param name="of">How many the part is of, at least one.</param>
    /// <param name="looked">How many shares are looked at; from eight on, eight.</param>
    public static bool Differ(long part, long of, long otherPart, long otherOf, int looked)
    {
        var pooled = (part + otherPart) / (double)(of + otherOf);
        var deviation = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / of) + (1.0 / otherOf)));
        var difference = Math.Abs((part / (double)of) - (otherPart / (double)otherOf));
        return deviation > 0 && difference / deviation > Needed[Math.Clamp(looked, 1, Needed.Length) - 1];
    }
}
