namespace Muhatap.Analyze.Spikes;

/// <summary>What was usual at one hour, known only from the hours before it.</summary>
/// <param name="Most">Of a thousand such hours one has more.</param>
public readonly record struct UsualHour(double Mean, int Most);

/// <summary>Plays hourly counts through the same expectation the watch uses; for drawing what would have alarmed when.</summary>
public static class UsualHours
{
    private const double Seldom = 1e-3;

    /// <summary>One for each count; nothing usual (null) before a day was seen.</summary>
    /// <param name="firstHour">Hours since the epoch.</param>
    /// <param name="inAlarm">Hours that are not learnt from, numbered likewise.</param>
    public static IReadOnlyList<UsualHour?> Of(long firstHour, IReadOnlyList<int> counts, Predicate<long> inAlarm)
    {
        var profile = new HourProfile();
        var usual = new UsualHour?[counts.Count];
        for (var i = 0; i < counts.Count; i++)
        {
            var hour = firstHour + i;
            if (profile.Hours >= 23)
                usual[i] = new UsualHour(profile.Mean(hour), Most(profile.Mean(hour), profile.Dispersion(hour)));
            profile.Learn(hour, counts[i], inAlarm(hour));
        }
        return usual;
    }

    private static int Most(double mean, double dispersion)
    {
        var most = (int)mean;
        while (CountChance.AtLeast(most + 1, mean, dispersion) > Seldom)
            most++;
        return most;
    }
}
