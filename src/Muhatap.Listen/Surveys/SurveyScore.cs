namespace Muhatap.Listen.Surveys;

/// <summary>What a survey's numbers come to, and how sure that is.</summary>
/// <param name="Counts">Answers a number, from the scale's lowest.</param>
public sealed record SurveyScore(SurveyScale Scale, IReadOnlyList<long> Counts)
{
    /// <summary>Below this many answers nothing is called known.</summary>
    public const int FewAnswers = 30;

    /// <summary>Of the normal distribution, for 95 %.</summary>
    private const double Z = 1.96;

    public long Answers => Counts.Sum();

    public bool IsKnown => Answers >= FewAnswers;

    /// <summary>
    /// Of who recommends less who warns, -100 to 100 (net promoter score); of satisfaction the share of satisfied people, 0 to 100. 0 where
    /// nobody answered.
    /// </summary>
    public double Value => Answers == 0 ? 0 : 100.0 * (Scale == SurveyScale.Recommend ? Share(9, 10) - Share(0, 6) : Share(3, 4));

    /// <summary>
    /// The value's 95 % interval. A net score is a mean of +1, 0 and -1, whose variance is p + d - (p - d)²; a share's interval is Wilson's
    /// (1927), which stays within what is possible.
    /// </summary>
    public (double From, double To) Interval
    {
        get
        {
            if (Answers == 0)
                return Scale == SurveyScale.Recommend ? (-100, 100) : (0, 100);
            double n = Answers;
            if (Scale == SurveyScale.Recommend)
            {
                var (promoters, detractors) = (Share(9, 10), Share(0, 6));
                var net = promoters - detractors;
                var half = Z * Math.Sqrt(Math.Max(0, promoters + detractors - (net * net)) / n);
                return (100 * Math.Max(-1, net - half), 100 * Math.Min(1, net + half));
            }
            var share = Share(3, 4);
            var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
            var reach = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
            return (100 * Math.Max(0, middle - reach), 100 * Math.Min(1, middle + reach));
        }
    }

    private double Share(int from, int to)
    {
        long counted = 0;
        for (var i = from; i <= to; i++)
            counted += Counts[i];
        return (double)counted / Answers;
    }
}
