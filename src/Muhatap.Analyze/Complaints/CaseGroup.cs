using Muhatap.Analyze.Statistics;

namespace Muhatap.Analyze.Complaints;

/// <summary>By what complaints are told apart.</summary>
public enum CaseBy
{
    Subject,
    Difficulty,
    Channel,
    Team,
    Agent,
    Brand,
    Kind,
}

/// <summary>The performance on some complaints, against what may be expected of exactly these.</summary>
public sealed record CaseGroup
{
    /// <summary>With fewer complaints nothing is claimed.</summary>
    public const int Fewest = 30;

    public required string Key { get; init; }

    public required IReadOnlyList<ComplaintCase> Cases { get; init; }

    /// <summary>How many there were in the period before.</summary>
    public required int Before { get; init; }

    /// <summary>First answers given and expected, within the horizon.</summary>
    public required (int Observed, double Expected) Answers { get; init; }

    /// <summary>Solutions that customers confirmed and that were to be expected, within the horizon.</summary>
    public required (int Observed, double Expected) Solutions { get; init; }

    public required KaplanMeier Answered { get; init; }

    public required KaplanMeier Confirmed { get; init; }

    public bool IsKnown => Cases.Count >= Fewest;

    /// <summary>Observed / expected answers; null where that is not known.</summary>
    public Estimate? AnswerRatio => Ratio(Answers);

    /// <summary>Observed / expected confirmed solutions; null where that is not known.</summary>
    public Estimate? SolutionRatio => Ratio(Solutions);

    /// <param name="isAgainstAll">Against complaints of any kind: where kinds themselves are compared, held against their own kind all would be alike.</param>
    public static CaseGroup Of(
        string key,
        IReadOnlyList<ComplaintCase> cases,
        int before,
        ComplaintYardstick yardstick,
        DateTimeOffset now,
        bool isAgainstAll = false
    ) =>
        new()
        {
            Key = key,
            Cases = cases,
            Before = before,
            Answers = (
                cases.Count(complaint => complaint.Answer(now).Until(ComplaintYardstick.HorizonHours).Happened),
                cases.Sum(complaint => isAgainstAll ? yardstick.UsualAnswers(complaint, now) : yardstick.ExpectedAnswers(complaint, now))
            ),
            Solutions = (
                cases.Count(complaint => complaint.Solution(now).Until(ComplaintYardstick.HorizonHours).Happened),
                cases.Sum(complaint =>
                    isAgainstAll ? yardstick.UsualSolutions(complaint, now) : yardstick.ExpectedSolutions(complaint, now)
                )
            ),
            Answered = KaplanMeier.Of([.. cases.Select(complaint => complaint.Answer(now))]),
            Confirmed = KaplanMeier.Of([.. cases.Select(complaint => complaint.Solution(now))]),
        };

    private Estimate? Ratio((int Observed, double Expected) measure) =>
        IsKnown && measure.Expected > 0 ? PoissonInterval.Ratio(measure.Observed, measure.Expected) : null;
}
