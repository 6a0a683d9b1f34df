using Muhatap.Analyze.Statistics;
using Muhatap.Core.Ids;
using Muhatap.Core.Volumes;

namespace Muhatap.Analyze.Complaints;

/// <summary>
/// What complaints are held against: thousands of customers over a month of thirty days, or thousands of contacts. Only days whose month has a figure count,
/// in both parts of the fraction; without any there is no rate. Pure.
/// </summary>
public sealed class Exposure
{
    private const double Thousand = 1000;

    /// <summary>Complaints per thousand customers are told for a month of so many days.</summary>
    private const double MonthDays = 30;

    private readonly HashSet<(TopicId Brand, int Month)> known;

    private Exposure(double thousands, HashSet<(TopicId, int)> known, IReadOnlyList<(TopicId Brand, int Month)> missing) =>
        (Thousands, this.known, Missing) = (thousands, known, missing);

    /// <summary>Thousands of customer-months, or of contacts.</summary>
    public double Thousands { get; }

    /// <summary>Brands and months of the period that have no figure.</summary>
    public IReadOnlyList<(TopicId Brand, int Month)> Missing { get; }

    /// <param name="volumes">The figures that hold, one a brand, month and measure.</param>
    /// <param name="until">Excluded.</param>
    public static Exposure Of(
        IReadOnlyList<BusinessVolume> volumes,
        VolumeMeasure measure,
        IReadOnlyList<TopicId> brands,
        DateOnly since,
        DateOnly until
    )
    {
        var amounts = volumes
            .Where(volume => volume.Measure == measure && volume.Amount is not null)
            .ToDictionary(volume => (volume.TopicId, volume.Month), volume => volume.Amount!.Value);
        var covered = new HashSet<(TopicId, int)>();
        var missing = new List<(TopicId Brand, int Month)>();
        var thousands = 0.0;
        foreach (var brand in brands)
        {
            foreach (var days in Days(since, until).GroupBy(BusinessVolume.MonthOf))
            {
                if (!amounts.TryGetValue((brand, days.Key), out var amount))
                {
                    missing.Add((brand, days.Key));
                    continue;
                }
                covered.Add((brand, days.Key));
                // Customers stay the whole month; contacts are spread over its days.
                var first = BusinessVolume.FirstDay(days.Key);
                var share =
                    measure == VolumeMeasure.Customers
                        ? days.Count() / MonthDays
                        : days.Count() / (double)DateTime.DaysInMonth(first.Year, first.Month);
                thousands += amount / Thousand * share;
            }
        }
        return new Exposure(thousands, covered, missing);
    }

    /// <summary>Whether a complaint of this brand and day is held against a figure.</summary>
    public bool Covers(TopicId? brand, DateOnly day) => brand is { } own && known.Contains((own, BusinessVolume.MonthOf(day)));

    /// <summary>Complaints per thousand; null where nothing is known to hold them against.</summary>
    /// <param name="count">Of complaints that <see cref="Covers"/> holds for.</param>
    public Estimate? Rate(int count) => Thousands > 0 ? PoissonInterval.Ratio(count, Thousands) : null;

    private static IEnumerable<DateOnly> Days(DateOnly since, DateOnly until)
    {
        for (var day = since; day < until; day = day.AddDays(1))
            yield return day;
    }
}
