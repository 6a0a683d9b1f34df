namespace Muhatap.Listen.Report;

/// <summary>When what is said moves people most.</summary>
internal static class BestHours
{
    /// <summary>Posts at the average that every hour is given beforehand: one lucky post doesn't make an hour.</summary>
    private const double Prior = 20;

    /// <summary>Hours of the week by engagement a post, drawn towards the average of all by <see cref="Prior"/> posts; best first, only above it.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<(long Posts, long Engagement)> week, int most)
    {
        var posts = week.Sum(hour => hour.Posts);
        if (posts == 0)
            return [];
        var average = week.Sum(hour => hour.Engagement) / (double)posts;
        return
        [
            .. Enumerable
                .Range(0, week.Count)
                .Select(hour => (Hour: hour, Rate: (week[hour].Engagement + (Prior * average)) / (week[hour].Posts + Prior)))
                .Where(hour => hour.Rate > average)
                .OrderByDescending(hour => hour.Rate)
                .ThenBy(hour => hour.Hour)
                .Take(most)
                .Select(hour => hour.Hour),
        ];
    }
}
