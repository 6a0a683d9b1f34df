namespace Muhatap.Listen.Report;

/// <summary>What sets a subject apart from everything else that is said.</summary>
internal static class Lift
{
    /// <summary>
    /// How many times more often a term stands in the subject's posts than in other posts. Half a post is added elsewhere, so that
    /// what nobody else says has a lift too, and a larger one the more often it is said here.
    /// </summary>
    /// <param name="here">Posts of the subject with the term.</param>
    /// <param name="all">Posts of the subject.</param>
    /// <param name="hereToo">Posts with the term among all that is kept, the subject's included.</param>
    /// <param name="everything">All posts that are kept.</param>
    /// <returns>Null where hardly anything else is kept to hold it against.</returns>
    public static double? Of(long here, long all, long hereToo, long everything)
    {
        var elsewhere = everything - all;
        if (all <= 0 || elsewhere < 50)
            return null;
        return ((double)here / all) / ((Math.Max(0, hereToo - here) + 0.5) / (elsewhere + 1.0));
    }

    /// <summary>
    /// How sure the difference is, in natural units of log-likelihood: Dunning's G² (Computational Linguistics 19:1, 1993) of
    /// the two-by-two table; negative where the term is rarer here than elsewhere. Ranks what is both frequent and telling; lift alone
    /// would put slips of the pen first.
    /// </summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static double Evidence(long here, long all, long hereToo, long everything)
    {
        double a = here,
            b = Math.Max(0, all - here),
            c = Math.Max(0, hereToo - here),
            d = Math.Max(0, everything - all - c);
        var total = a + b + c + d;
        if (total <= 0)
            return 0;
        var g =
            2
            * (
                Part(a, (a + b) * (a + c) / total)
                + Part(b, (a + b) * (b + d) / total)
                + Part(c, (c + d) * (a + c) / total)
                + Part(d, (c + d) * (b + d) / total)
            );
        return a * (c + d) >= c * (a + b) ? g : -g;
    }

    /// <summary>
    /// How surely a part says a term more than the rest of its whole does, in standard deviations: the log-odds ratio with an informative
    /// Dirichlet prior (Monroe, Colaresi, Quinn, "Fightin' Words", Political Analysis 16:4, 2008), over posts that hold the term. The
    /// prior is the whole's own rate with the weight of a hundred posts, so that a word of two posts doesn't name a day of hundreds.
    /// </summary>
    /// <param name="here">Posts of the part with the term.</param>
    /// <param name="part">Posts of the part.</param>
    /// <param name="all">Posts of the whole with the term, the part's included.</param>
    /// <param name="whole">Posts of the whole.</param>
    public static double LogOdds(long here, long part, long all, long whole)
    {
        const double Prior = 100;
        if (part <= 0 || whole <= part)
            return 0;
        var expected = Prior * (all + 0.5) / (whole + 1);
        double within = here + expected,
            rest = Math.Max(0, all - here) + expected;
        var difference = Odds(within, part + Prior) - Odds(rest, whole - part + Prior);
        return difference / Math.Sqrt((1 / within) + (1 / rest));
    }

    private static double Odds(double with, double of) => Math.Log(with / Math.Max(0.5, of - with));

    private static double Part(double observed, double expected) =>
        observed <= 0 || expected <= 0 ? 0 : observed * Math.Log(observed / expected);
}
