using Muhatap.Analyze.Statistics;

namespace Muhatap.Analyze.Complaints;

/// <summary>How hard a complaint is, told by how long complaints like it wait until the customer confirms.</summary>
public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

/// <summary>
/// What may be expected of a complaint, whoever has it. Over all complaints a piecewise exponential hazard is estimated for the first answer and for the
/// confirmed solution (<see cref="BandedHazard"/>); each cell of kind × subject, and within it of product, has its ratio to
/// that, shrunken towards what holds for all (<see cref="ShrunkenRatios"/>; the product's towards its kind × subject). A case's expectation is
/// its cell's ratio times the hazard summed over the hours it was watched (indirect standardisation: Breslow and Day, 1987),
/// and its difficulty the mean time that hazard gives, none counted longer than the horizon. Pure.
/// </summary>
public sealed class ComplaintYardstick
{
    /// <summary>After fourteen days a complaint is no longer waited for.</summary>
    public const double HorizonHours = 336;

    private readonly Measure answer;
    private readonly Measure solution;
    private readonly (double Medium, double Hard) bounds;

    private ComplaintYardstick(Measure answer, Measure solution, (double, double) bounds) =>
        (this.answer, this.solution, this.bounds) = (answer, solution, bounds);

    /// <param name="cases">All that are held against each other.</param>
    /// <param name="now">When waiting cases were last looked at.</param>
    public static ComplaintYardstick Of(IReadOnlyList<ComplaintCase> cases, DateTimeOffset now)
    {
        var answers = Measure.Of(cases, complaint => complaint.Answer(now));
        var solutions = Measure.Of(cases, complaint => complaint.Solution(now));
        // Equal thirds of the complaints.
        var hours = cases.Select(solutions.MeanHours).Order().ToList();
        var thirds =
            hours.Count == 0 ? (double.PositiveInfinity, double.PositiveInfinity) : (hours[hours.Count / 3], hours[hours.Count * 2 / 3]);
        return new ComplaintYardstick(answers, solutions, thirds);
    }

    /// <summary>Confirmed solutions to be expected in the time it was watched of a complaint of any kind: what a kind is held against.</summary>
    public double UsualSolutions(ComplaintCase complaint, DateTimeOffset now) => solution.Usual(complaint.Solution(now));

    /// <summary>First answers to be expected in the time it was watched of a complaint of any kind.</summary>
    public double UsualAnswers(ComplaintCase complaint, DateTimeOffset now) => answer.Usual(complaint.Answer(now));

    /// <summary>First answers to be expected of it in the time it was watched.</summary>
    public double ExpectedAnswers(ComplaintCase complaint, DateTimeOffset now) => answer.Expected(complaint, complaint.Answer(now));

    /// <summary>Confirmed solutions to be expected of it in the time it was watched.</summary>
    public double ExpectedSolutions(ComplaintCase complaint, DateTimeOffset now) => solution.Expected(complaint, complaint.Solution(now));

    /// <summary>Hours until the customer confirms that may be expected of one like it.</summary>
    public double ExpectedHours(ComplaintCase complaint) => solution.MeanHours(complaint);

    public Difficulty DifficultyOf(ComplaintCase complaint)
    {
        var hours = solution.MeanHours(complaint);
        return hours < bounds.Medium ? Difficulty.Easy
            : hours < bounds.Hard || bounds.Medium == bounds.Hard ? Difficulty.Medium
            : Difficulty.Hard;
    }

    private static (ComplaintKind, string) Cell(ComplaintCase complaint) => (complaint.Kind, complaint.Subject ?? "");

    private sealed class Measure
    {
        private readonly Dictionary<(ComplaintKind, string), double> cells = [];
        private readonly Dictionary<((ComplaintKind, string), string), double> products = [];
        private readonly BandedHazard hazard;

        private Measure(BandedHazard hazard) => this.hazard = hazard;

        public static Measure Of(IReadOnlyList<ComplaintCase> cases, Func<ComplaintCase, Lifetime> life)
        {
            var measure = new Measure(BandedHazard.Of(cases.Select(life), 1, 6, 24, 72, 168, HorizonHours));
            var groups = cases.GroupBy(Cell).ToList();
            var ratios = ShrunkenRatios.Of([.. groups.Select(group => measure.Seen(group, life))]);
            foreach (var (group, ratio) in groups.Zip(ratios))
            {
                measure.cells.Add(group.Key, ratio);
                var named = group.GroupBy(complaint => complaint.Product ?? "", StringComparer.Ordinal).ToList();
                var within = ShrunkenRatios.Of(
                    [.. named.Select(product => measure.Seen(product, life)).Select(seen => (seen.Observed, seen.Expected * ratio))],
                    towards: 1
                );
                foreach (var (product, times) in named.Zip(within))
                    measure.products.Add((group.Key, product.Key), ratio * times);
            }
            return measure;
        }

        public double Expected(ComplaintCase complaint, Lifetime life) => Ratio(complaint) * hazard.Expected(life.Hours);

        public double Usual(Lifetime life) => hazard.Expected(life.Hours);

        public double MeanHours(ComplaintCase complaint) => hazard.MeanHours(Ratio(complaint));

        private double Ratio(ComplaintCase complaint) =>
            products.TryGetValue((Cell(complaint), complaint.Product ?? ""), out var product) ? product
            : cells.TryGetValue(Cell(complaint), out var cell) ? cell
            : 1;

        private (double Observed, double Expected) Seen(IEnumerable<ComplaintCase> cases, Func<ComplaintCase, Lifetime> life)
        {
            var (observed, expected) = (0.0, 0.0);
            foreach (var one in cases.Select(life))
            {
                observed += one.Until(HorizonHours).Happened ? 1 : 0;
                expected += hazard.Expected(one.Hours);
            }
            return (observed, expected);
        }
    }
}
