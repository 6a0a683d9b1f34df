namespace Muhatap.Text.Training;

/// <summary>
/// Class shares of posts without labels by expectation–maximisation (Saerens, Latinne and Decaestecker, "Adjusting the outputs of a classifier
/// to new a priori probabilities", 2002). Only measured, beside what <c>--adapt</c> does: on new places it goes astray.
/// </summary>
internal static class SharesByMaximisation
{
    private const int Rounds = 30;
    private const double Hold = 50;

    /// <summary>The shares that best explain the posteriors of a classifier made for even ones; a Dirichlet prior of fifty even posts holds them.</summary>
    public static double[] Of(ReadOnlySpan<float[]> posteriors, int classes)
    {
        var shares = new double[classes];
        Array.Fill(shares, 1.0 / classes);
        var sums = new double[classes];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Fill(sums, Hold / classes);
            foreach (var posterior in posteriors)
            {
                var total = 0.0;
                for (var c = 0; c < classes; c++)
                    total += posterior[c] * shares[c];
                for (var c = 0; c < classes; c++)
                    sums[c] += posterior[c] * shares[c] / total;
            }
            for (var c = 0; c < classes; c++)
                shares[c] = sums[c] / (posteriors.Length + Hold);
        }
        return shares;
    }
}
