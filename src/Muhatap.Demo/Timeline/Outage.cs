using Muhatap.Demo.Chances;

namespace Muhatap.Demo.Timeline;

/// <summary>
/// The telecom's black evening: a core router in the west fails at 19:47 on a Tuesday. Every line there is dead at once: people restart
/// their modem, then write. Talk grows logistically within a quarter of an hour, holds, and dies away after the network is back; a tail
/// follows next morning.
/// </summary>
internal sealed class Outage
{
    /// <summary>Minutes after the start.</summary>
    public const int FirstStatement = 34;
    public const int SecondStatement = 91;
    public const int Restored = 148;
    public const int LastStatement = 161;
    private const int Length = 1080;

    private readonly double[] cumulative = new double[Length];

    public Outage(DateTimeOffset now)
    {
        DateTimeOffset day = new(now.ToOffset(Rhythm.Offset).Date, Rhythm.Offset);
        day = day.AddDays(-7);
        while (day.DayOfWeek != DayOfWeek.Tuesday)
            day = day.AddDays(-1);
        Start = day.AddHours(19).AddMinutes(47).ToUniversalTime();
        double sum = 0;
        for (int minute = 0; minute < Length; minute++)
            cumulative[minute] = sum += Rate(minute);
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset Moment(Chance chance)
    {
        double at = chance.Fraction() * cumulative[^1];
        int minute = Array.FindIndex(cumulative, sum => sum > at);
        return Start.AddMinutes(minute).AddSeconds(chance.Below(60));
    }

    public static string Phase(double minutes) =>
        minutes switch
        {
            < 7 => "early",
            < FirstStatement + 4 => "grow",
            < Restored => "peak",
            < 300 => "back",
            _ => "after",
        };

    /// <summary>Posts a minute, up to a common factor.</summary>
    private static double Rate(int minute)
    {
        double growth = 1 / (1 + Math.Exp(-(minute - 8) / 2.5));
        double fading = minute < 60 ? 1 : Math.Exp(-(minute - 60) / 75.0);
        double relief = minute is >= Restored and < Restored + 45 ? .45 * Math.Exp(-(minute - Restored) / 15.0) : 0;
        // 720 minutes later it is eight in the morning.
        double morning = minute > 700 ? .035 * Math.Exp(-Math.Pow((minute - 790) / 80.0, 2)) : 0;
        return growth * fading + relief + morning;
    }
}
