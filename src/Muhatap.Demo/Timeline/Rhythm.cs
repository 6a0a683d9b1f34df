using Muhatap.Demo.Chances;

namespace Muhatap.Demo.Timeline;

/// <summary>
/// When people write: little at night, much in the evening, most on Mondays. Hours are Turkish (UTC+3 all year since 2016).
/// </summary>
internal static class Rhythm
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(3);

    private static readonly double[] People =
    [
        1.6,
        .8,
        .4,
        .25,
        .2,
        .3,
        .7,
        1.8,
        3.2,
        4.4,
        4.8,
        4.6,
        5.0,
        4.6,
        4.3,
        4.2,
        4.4,
        5.0,
        5.8,
        6.6,
        7.4,
        7.8,
        6.2,
        3.6,
    ];
    private static readonly double[] Desks = [.1, 0, 0, 0, 0, 0, .2, 1, 4, 8, 9, 9, 6, 7, 8, 8, 7, 6, 3, 2, 1.5, 1, .6, .3];

    /// <summary>Sunday first.</summary>
    private static readonly double[] Days = [.78, 1.32, 1.12, 1.02, 1.0, .98, .8];

    public static double Weight(DateTimeOffset at) => People[at.ToOffset(Offset).Hour] * Days[(int)at.ToOffset(Offset).DayOfWeek];

    /// <summary>An instant of the span, likelier in busy hours. Whole seconds.</summary>
    /// <param name="desk">Office hours on working days: newspapers, suppliers, applicants.</param>
    public static DateTimeOffset Moment(DateTimeOffset from, DateTimeOffset to, Chance chance, bool desk = false)
    {
        double peak = desk ? 9 : 7.8 * 1.32;
        while (true)
        {
            DateTimeOffset at = from.AddSeconds(Math.Floor(chance.Fraction() * (to - from).TotalSeconds));
            if (chance.Fraction() * peak < (desk ? DeskWeight(at) : Weight(at)))
                return at;
        }
    }

    /// <summary>The next moment at which a service desk is at work: 07:30 to midnight.</summary>
    public static DateTimeOffset Awake(DateTimeOffset at, Chance chance)
    {
        DateTimeOffset local = at.ToOffset(Offset);
        if (local.TimeOfDay >= new TimeSpan(7, 30, 0))
            return at;
        return new DateTimeOffset(local.Date, Offset).AddHours(7.5).AddSeconds(chance.Below(5400)).ToUniversalTime();
    }

    private static double DeskWeight(DateTimeOffset at)
    {
        DateTimeOffset local = at.ToOffset(Offset);
        return Desks[local.Hour] * (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? .3 : 1);
    }
}
