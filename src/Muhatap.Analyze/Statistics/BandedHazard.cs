namespace Muhatap.Analyze.Statistics;

/// <summary>
/// How often an event happens to whoever still waits, by how long they have waited: within each band of hours the events divided by
/// the hours waited (piecewise exponential: Breslow and Day, Statistical Methods in Cancer Research II, 1987). Censored
/// cases count with the hours they were watched. Pure.
/// </summary>
public sealed class BandedHazard
{
    private readonly double[] bounds;
    private readonly double[] rates;

    private BandedHazard(double[] bounds, double[] rates) => (this.bounds, this.rates) = (bounds, rates);

    /// <summary>After so many hours nobody looks any more.</summary>
    public double Horizon => bounds[^1];

    /// <param name="bounds">Ends of the bands in hours, rising; the last is the horizon.</param>
    public static BandedHazard Of(IEnumerable<Lifetime> lives, params ReadOnlySpan<double> bounds)
    {
        var ends = bounds.ToArray();
        var (events, hours) = (new double[ends.Length], new double[ends.Length]);
        foreach (var life in lives.Select(life => life.Until(ends[^1])))
        {
            var from = 0.0;
            for (var band = 0; band < ends.Length; band++)
            {
                hours[band] += Math.Min(life.Hours, ends[band]) - from;
                // What happens on a bound belongs to the band it ends.
                if (life.Hours <= ends[band])
                {
                    events[band] += life.Happened ? 1 : 0;
                    break;
                }
                from = ends[band];
            }
        }
        return new BandedHazard(ends, [.. events.Select((count, band) => hours[band] > 0 ? count / hours[band] : 0)]);
    }

    /// <summary>Events to be expected of one case that was watched so long.</summary>
    public double Expected(double hours)
    {
        var (sum, from) = (0.0, 0.0);
        for (var band = 0; band < bounds.Length && hours > from; band++)
        {
            sum += rates[band] * (Math.Min(hours, bounds[band]) - from);
            from = bounds[band];
        }
        return sum;
    }

    /// <summary>The mean hours until the event, none counted longer than the horizon (restricted mean), where it happens <paramref name="ratio"/> times as often as to all.</summary>
    public double MeanHours(double ratio)
    {
        var (mean, waiting, from) = (0.0, 1.0, 0.0);
        for (var band = 0; band < bounds.Length; band++)
        {
            var (rate, length) = (rates[band] * ratio, bounds[band] - from);
            var left = waiting * Math.Exp(-rate * length);
            // The area under an exponential that falls from waiting to left.
            mean += rate * length > 1e-9 ? (waiting - left) / rate : waiting * length;
            (waiting, from) = (left, bounds[band]);
        }
        return mean;
    }
}
