using System.Runtime.InteropServices;

namespace Muhatap.Analyze.Statistics;

/// <summary>
/// The share that still waits after a time, from cases of which some wait to this day (Kaplan and Meier, 1958). Intervals by
/// Greenwood's variance on the log(−log) scale (Kalbfleisch and Prentice, 1980), which never leaves 0..1; where it happened
/// to nobody or to all, the exact binomial one (Clopper and Pearson, 1934), because none of ten is not never. Pure.
/// </summary>
public sealed class KaplanMeier
{
    private const double Wide = 1.959964;
    private const double Tail = 0.025;

    private readonly Step[] steps;
    private readonly double[] watched;

    private KaplanMeier(Step[] steps, double[] watched) => (this.steps, this.watched) = (steps, watched);

    /// <summary>The most hours anybody was watched: beyond, nothing is known.</summary>
    public double Longest => watched.Length == 0 ? 0 : watched[^1];

    /// <summary>Each time at which it happened to somebody, in order.</summary>
    public IReadOnlyList<Step> Steps => steps;

    public static KaplanMeier Of(IReadOnlyList<Lifetime> lives)
    {
        var found = new List<Step>();
        var atRisk = lives.Count;
        var (waiting, greenwood) = (1.0, 0.0);
        // At the same time the events come before those who were lost from sight.
        foreach (var group in lives.GroupBy(life => life.Hours).OrderBy(group => group.Key))
        {
            var events = group.Count(life => life.Happened);
            if (events > 0)
            {
                waiting *= 1 - ((double)events / atRisk);
                greenwood += atRisk > events ? events / ((double)atRisk * (atRisk - events)) : 0;
                found.Add(new Step(group.Key, atRisk, events, waiting, greenwood));
            }
            atRisk -= group.Count();
        }
        return new KaplanMeier([.. found], [.. lives.Select(life => life.Hours).Order()]);
    }

    /// <summary>The hours after which half no longer wait; null while more than half wait at the end.</summary>
    public double? Median
    {
        get
        {
            var step = Array.FindIndex(steps, step => step.Waiting <= 0.5 + 1e-12);
            return step < 0 ? null : steps[step].Hours;
        }
    }

    /// <summary>The share to whom it has happened within the hours; null where nobody was watched that long.</summary>
    public Estimate? Within(double hours)
    {
        if (watched.Length == 0 || (hours > Longest && (steps.Length == 0 || steps[^1].Waiting > 0)))
            return null;
        var place = Array.FindLastIndex(steps, step => step.Hours <= hours);
        if (place < 0)
            return new Estimate(0, 0, 1 - Math.Pow(Tail, 1.0 / watched.Count(time => time >= hours)));
        var (waiting, greenwood) = (steps[place].Waiting, steps[place].Greenwood);
        if (waiting <= 0)
            return new Estimate(1, Math.Pow(Tail, 1.0 / watched.Length), 1);
        var spread = Math.Exp(Wide * Math.Sqrt(greenwood) / Math.Log(waiting));
        return new Estimate(1 - waiting, 1 - Math.Pow(waiting, spread), 1 - Math.Pow(waiting, 1 / spread));
    }

    /// <param name="Hours">When it happened.</param>
    /// <param name="AtRisk">Who still waited just before.</param>
    /// <param name="Events">To how many it happened.</param>
    /// <param name="Waiting">The share that waits afterwards.</param>
    /// <param name="Greenwood">Greenwood's sum up to here.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Step(double Hours, int AtRisk, int Events, double Waiting, double Greenwood);
}
