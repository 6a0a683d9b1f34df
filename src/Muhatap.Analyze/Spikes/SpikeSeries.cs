namespace Muhatap.Analyze.Spikes;

/// <summary>
/// One series of posts (all, the negative ones, those about one subject) against its own expectation. Counts people and not posts: an
/// account counts once an hour, however often it repeats itself.
/// </summary>
internal sealed class SpikeSeries(string name)
{
    private const long HourTicks = TimeSpan.TicksPerHour;

    /// <summary>Nobody is alarmed by fewer people.</summary>
    private const int Fewest = 6;

    /// <summary>A chance in a million: with some three hundred looks a day, a false alarm in ten years were the model exact, which it is not.</summary>
    private const double Rare = 1e-6;

    /// <summary>An hour in so many holds a real spike: the odds before anything is counted.</summary>
    private const double HoursPerSpike = 1000;

    /// <summary>Nothing is usual yet.</summary>
    private const double HoursToLearn = 24;
    private static readonly (TimeSpan Length, double LeastRatio)[] Windows =
    [
        (TimeSpan.FromMinutes(15), 3),
        (TimeSpan.FromHours(1), 3),
        (TimeSpan.FromHours(3), 2),
    ];
    private static readonly double[] Multiples = [2, 3, 5, 10, 20, 50];

    private readonly HourProfile profile = new();
    private readonly List<DateTimeOffset> recent = [];
    private readonly Dictionary<string, DateTimeOffset> spoke = new(StringComparer.Ordinal);
    private long hour = -1;
    private int inHour;

    public string Name => name;

    /// <summary>People who spoke in the last three hours, each once an hour, by time.</summary>
    public IReadOnlyList<DateTimeOffset> Recent => recent;

    /// <summary>Moves the clock: closes hours, forgets what is older than the longest window.</summary>
    /// <param name="unusual">A spike is going on.</param>
    public void Advance(DateTimeOffset now, bool unusual)
    {
        var current = Hour(now);
        if (hour < 0)
            hour = current;
        // A pause of months is no months of silence to learn: the source was off.
        if (current - hour > 24 * 14)
            hour = current - (24 * 14);
        for (; hour < current; hour++, inHour = 0)
            profile.Learn(hour, inHour, unusual);
        var oldest = now - Windows[^1].Length;
        var gone = 0;
        while (gone < recent.Count && recent[gone] <= oldest)
            gone++;
        if (gone == 0)
            return;
        recent.RemoveRange(0, gone);
        foreach (var (author, at) in spoke)
        {
            if (at <= oldest)
                spoke.Remove(author);
        }
    }

    /// <summary>Counts a post; false where its author has been counted within the hour.</summary>
    public bool Add(DateTimeOffset at, string? author)
    {
        if (author is not null)
        {
            if (spoke.TryGetValue(author, out var last) && at - last < TimeSpan.FromHours(1))
                return false;
            spoke[author] = at;
        }
        recent.Add(at);
        inHour++;
        return true;
    }

    /// <summary>What the windows ending now say; null where nothing is unusual.</summary>
    public SpikeFinding? Look(DateTimeOffset now)
    {
        if (recent.Count < Fewest || profile.Hours < HoursToLearn)
            return null;
        SpikeFinding? found = null;
        foreach (var (length, leastRatio) in Windows)
        {
            var count = CountSince(now - length);
            var expected = Expected(now - length, now);
            if (count < Fewest || count < leastRatio * expected)
                continue;
            var dispersion = profile.Dispersion(Hour(now));
            var chance = CountChance.AtLeast(count, expected, dispersion);
            if (chance < Rare && (found is null || chance < found.Chance))
                found = Finding(now, chance, count, expected, dispersion);
        }
        return found;
    }

    /// <summary>Whether the last hour is such as any hour might be.</summary>
    public bool IsUsual(DateTimeOffset now)
    {
        var expected = Expected(now - TimeSpan.FromHours(1), now);
        var count = CountSince(now - TimeSpan.FromHours(1));
        return count < Fewest || count < 1.5 * expected || CountChance.AtLeast(count, expected, profile.Dispersion(Hour(now))) > 0.01;
    }

    public int CountSince(DateTimeOffset from)
    {
        var count = 0;
        for (var i = recent.Count - 1; i >= 0 && recent[i] > from; i--)
            count++;
        return count;
    }

    /// <summary>How many are usual between two instants.</summary>
    public double Expected(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = 0.0;
        for (var at = from; at < to; )
        {
            var end = Min(to, new DateTimeOffset((Hour(at) + 1) * HourTicks, TimeSpan.Zero));
            sum += profile.Mean(Hour(at)) * (end - at).TotalHours;
            at = end;
        }
        return sum;
    }

    /// <summary>Where it began: the instant since which what was counted is least like the usual (the largest Poisson likelihood ratio).</summary>
    private SpikeFinding Finding(DateTimeOffset now, double chance, int count, double expected, double dispersion)
    {
        var best = recent.Count - 1;
        var largest = double.NegativeInfinity;
        for (var i = recent.Count - Fewest; i >= 0; i--)
        {
            var people = recent.Count - i;
            var usual = Math.Max(Expected(recent[i], now), 1e-3);
            var ratio = (people * Math.Log(people / usual)) - (people - usual);
            if (ratio > largest)
                (best, largest) = (i, ratio);
        }
        return new SpikeFinding(this, recent[best], chance, Probability(count, expected, dispersion));
    }

    /// <summary>Bayes: the usual against two to fifty times as many, all multiples alike.</summary>
    private static double Probability(int count, double expected, double dispersion)
    {
        var usual = CountChance.Log(count, expected, dispersion);
        var more = Multiples.Average(times => Math.Exp(Math.Min(600, CountChance.Log(count, expected * times, dispersion) - usual)));
        return more / (more + HoursPerSpike);
    }

    private static long Hour(DateTimeOffset at) => at.UtcTicks / HourTicks;

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
