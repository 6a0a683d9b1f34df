using Muhatap.Core.Topics;

namespace Muhatap.Listen.Report;

/// <summary>When what is said moves people most, week after week: what one evening did says nothing of the next.</summary>
internal static class BestHours
{
    /// <summary>An hour of the week that was spoken in on fewer days is not known.</summary>
    private const int LeastDays = 3;

    /// <summary>Posts at the average that every hour is given beforehand: one lucky post doesn't make an hour.</summary>
    private const double Prior = 20;

    /// <summary>
    /// Hours of the week (Monday 00 is 0) by engagement a post on the middle one of their days, drawn towards the average of all hours by
    /// <see cref="Prior"/> posts; best first, only above it.
    /// </summary>
    /// <param name="hours">Hours of days, in any order.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<ReportMoment> hours, int most)
    {
        var known = hours
            .Where(hour => hour.Mood.Posts > 0)
            .GroupBy(hour => (LocalDay.WeekdayOf(hour.Day) * 24) + (hour.Hour ?? 0))
            .Where(week => week.Count() >= LeastDays)
            .Select(week => (Hour: week.Key, Posts: week.Sum(hour => hour.Mood.Posts), Rate: Middle([.. week.Select(Rate).Order()])))
            .ToList();
        if (known.Count == 0)
            return [];
        var average = known.Sum(hour => hour.Posts * hour.Rate) / known.Sum(hour => hour.Posts);
        return
        [
            .. known
                .Select(hour => (hour.Hour, Rate: ((hour.Posts * hour.Rate) + (Prior * average)) / (hour.Posts + Prior)))
                .Where(hour => hour.Rate > average)
                .OrderByDescending(hour => hour.Rate)
                .ThenBy(hour => hour.Hour)
                .Take(most)
                .Select(hour => hour.Hour),
        ];
    }

    private static double Rate(ReportMoment hour) => hour.Mood.Engagement / (double)hour.Mood.Posts;

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
