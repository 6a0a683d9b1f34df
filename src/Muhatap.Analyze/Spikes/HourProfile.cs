namespace Muhatap.Analyze.Spikes;

/// <summary>
/// What is usual at each hour of the week, learnt hour by hour and slowly forgotten. An hour of the week leans on its hour of the day until
/// it was seen some weeks, an hour of the day on the whole until it was seen some days; a level follows growth and decline within days.
/// Hours are taken no higher than chance allows, so that one crisis does not become the usual.
/// </summary>
internal sealed class HourProfile
{
    private const int Week = 168;
    private const int Day = 24;

    /// <summary>Days and weeks that the coarser mean counts for beside what was seen.</summary>
    private const double Lean = 3;
    private const double PriorDispersion = 0.15;
    private const double PriorHours = 72;
    private const double LeastDispersion = 0.05;
    private static readonly double SlowDecay = Math.Pow(0.5, 1.0 / (28 * Day));
    private static readonly double LevelDecay = Math.Pow(0.5, 1.0 / (3 * Day));

    private readonly (double Sum, double Hours)[] weekly = new (double, double)[Week];
    private readonly (double Sum, double Hours)[] daily = new (double, double)[Day];
    private (double Sum, double Hours) all;
    private (double Actual, double Expected) level;
    private (double Excess, double Squares) spread;

    /// <summary>Hours learnt from, older ones counting less.</summary>
    public double Hours => all.Hours;

    /// <summary>The usual count of an hour, numbered since the epoch.</summary>
    public double Mean(long hour)
    {
        var mean = (all.Sum + 0.05) / (all.Hours + 1);
        var (daySum, days) = daily[hour % Day];
        var ofDay = (daySum + (Lean * mean)) / (days + Lean);
        var (weekSum, weeks) = weekly[hour % Week];
        var ofWeek = (weekSum + (Lean * ofDay)) / (weeks + Lean);
        var held = 2 * Day * mean;
        return ofWeek * Math.Clamp((level.Actual + held) / (level.Expected + held), 0.5, 3);
    }

    /// <summary>How much counts of such an hour vary beyond a Poisson's, the doubt about its mean included.</summary>
    public double Dispersion(long hour)
    {
        var mean = (all.Sum + 0.05) / (all.Hours + 1);
        var prior = PriorHours * mean * mean;
        var own = (spread.Excess + (PriorDispersion * prior)) / (spread.Squares + prior);
        return Math.Max(LeastDispersion, own) + (1 / (1 + daily[hour % Day].Hours));
    }

    /// <summary>Learns a closed hour.</summary>
    /// <param name="unusual">It lay in a spike: it is learnt as no more than usual.</param>
    public void Learn(long hour, int count, bool unusual)
    {
        var usual = Mean(hour);
        var dispersion = Dispersion(hour);
        var most = unusual ? usual : usual + (3 * Math.Sqrt(usual + (dispersion * usual * usual))) + 1;
        var value = all.Hours < Day ? count : Math.Min(count, most);
        for (var h = 0; h < Day; h++)
            daily[h] = Decayed(daily[h]);
        for (var h = 0; h < Week; h++)
            weekly[h] = Decayed(weekly[h]);
        all = Decayed(all);
        spread = (spread.Excess * SlowDecay, spread.Squares * SlowDecay);
        if (all.Hours >= Day)
        {
            level = ((level.Actual * LevelDecay) + value, (level.Expected * LevelDecay) + usual);
            spread.Excess += ((value - usual) * (value - usual)) - usual;
            spread.Squares += usual * usual;
        }
        Add(ref daily[hour % Day], value);
        Add(ref weekly[hour % Week], value);
        Add(ref all, value);
    }

    private static (double, double) Decayed((double Sum, double Hours) cell) => (cell.Sum * SlowDecay, cell.Hours * SlowDecay);

    private static void Add(ref (double Sum, double Hours) cell, double value) => cell = (cell.Sum + value, cell.Hours + 1);
}
