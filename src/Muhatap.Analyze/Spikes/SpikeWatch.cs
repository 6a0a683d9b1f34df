namespace Muhatap.Analyze.Spikes;

/// <summary>
/// Watches one topic's posts as they come and says when more people speak than the hour of the week explains: all of them, the negative
/// ones, and the negative ones about each subject, each against its own past. One outbreak is announced once, whichever series noticed
/// first, then updated while it grows, and ended. Causal: nothing later than the last post is used. No clock, no database.
/// </summary>
public sealed class SpikeWatch
{
    private const int MostSubjects = 40;
    private const int MostWords = 6;
    private const int MostAccounts = 3;

    /// <summary>So much worse is worth telling.</summary>
    private const double Worse = 0.12;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(3);

    /// <summary>As usual for so long: over.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromHours(2);

    /// <summary>What comes back so soon is the same outbreak.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromHours(12);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly SpikeSeries all = new("all");
    private readonly SpikeSeries negative = new("negative");
    private readonly Dictionary<string, SpikeSeries> subjects = new(StringComparer.Ordinal);
    private readonly NewTerms terms = new();
    private Outbreak? outbreak;
    private DateTimeOffset began = DateTimeOffset.MaxValue;
    private DateTimeOffset now = DateTimeOffset.MinValue;

    /// <summary>Takes the next post.</summary>
    /// <returns>What is to be told, or null.</returns>
    /// <exception cref="ArgumentException">It is older than one taken before by more than a quarter of an hour.</exception>
    public SpikeAlarm? Take(in SpikePost post)
    {
        if (post.At + Quarter < now)
            throw new ArgumentException("Posts must come in the order of their times.", nameof(post));
        now = post.At > now ? post.At : now;
        began = began < now ? began : now;
        var ended = Advance();
        terms.Add(post);
        all.Add(now, post.Author);
        if (post.IsNegative)
        {
            negative.Add(now, post.Author);
            foreach (var subject in post.Subjects)
                Series(subject)?.Add(now, post.Author);
        }
        return ended ?? Look(post);
    }

    /// <summary>Moves the clock where no post comes, so that an outbreak ends in silence too.</summary>
    public SpikeAlarm? Tick(DateTimeOffset at)
    {
        if (at <= now)
            return null;
        now = at;
        return Advance();
    }

    private SpikeAlarm? Advance()
    {
        var unusual = outbreak is { IsOver: false };
        foreach (var series in Everything())
            series.Advance(now, unusual);
        terms.Advance(now - Remembered);
        if (outbreak is not { IsOver: false } current)
            return null;
        if (!current.Series.IsUsual(now))
        {
            current.UsualSince = null;
            return null;
        }
        current.UsualSince ??= now;
        if (now - current.UsualSince < Calm)
            return null;
        current.OverAt = now;
        return Alarm(SpikeNews.Ended, current);
    }

    private SpikeAlarm? Look(in SpikePost post)
    {
        var found = Best(post);
        if (outbreak is { IsOver: false } current)
            return Follow(current, found);
        if (found is null)
            return null;
        if (outbreak is { OverAt: { } over } before && now - over < Aftermath)
        {
            before.OverAt = before.UsualSince = null;
            return Follow(before, found);
        }
        outbreak = new Outbreak(found.Series, found.From) { Probability = found.Probability };
        var alarm = Alarm(SpikeNews.Began, outbreak);
        outbreak.Told = alarm.Severity;
        return alarm;
    }

    private SpikeAlarm? Follow(Outbreak current, SpikeFinding? found)
    {
        if (found is not null)
            current.Probability = Math.Max(current.Probability, found.Probability);
        var alarm = Alarm(SpikeNews.Grew, current);
        if (alarm.Severity < current.Told + Worse)
            return null;
        current.Told = alarm.Severity;
        return alarm with { Words = terms.Words(current.From, MostWords), Accounts = terms.Accounts(current.From, MostAccounts) };
    }

    /// <summary>The most surprising of the series this post is part of; the narrower one where two are alike.</summary>
    private SpikeFinding? Best(in SpikePost post)
    {
        SpikeFinding? best = null;
        if (post.IsNegative)
        {
            foreach (var subject in post.Subjects)
                best = Rarer(best, Series(subject)?.Look(now));
            best = Rarer(best, negative.Look(now));
        }
        return Rarer(best, all.Look(now));
    }

    private static SpikeFinding? Rarer(SpikeFinding? best, SpikeFinding? other) =>
        best is null || (other is not null && other.Chance < best.Chance) ? other ?? best : best;

    private SpikeAlarm Alarm(SpikeNews news, Outbreak current)
    {
        var from = current.From > now - Remembered ? current.From : now - Remembered;
        // The one who began it stands exactly at its beginning.
        var observed = current.Series.CountSince(from - TimeSpan.FromTicks(1));
        var expected = current.Series.Expected(from, now);
        var last = current.Series.CountSince(now - Quarter);
        var earlier = current.Series.CountSince(now - (2 * Quarter)) - last;
        return new SpikeAlarm(
            news,
            now,
            from,
            observed,
            expected,
            current.Probability,
            Severity(observed, expected),
            last * 4,
            (last + 1.0) / (earlier + 1),
            current.Series.Name,
            news == SpikeNews.Began ? terms.Words(from, MostWords) : [],
            news == SpikeNews.Began ? terms.Accounts(from, MostAccounts) : []
        );
    }

    private static double Severity(int observed, double expected) =>
        Math.Clamp(Math.Log((observed + 1) / (expected + 1)) / Math.Log(100), 0, 1);

    private SpikeSeries? Series(string subject)
    {
        if (subjects.TryGetValue(subject, out var series))
            return series;
        if (subjects.Count >= MostSubjects)
            return null;
        series = new SpikeSeries("negative:" + subject);
        // It has been silent as long as the topic was watched.
        series.Advance(began, unusual: false);
        series.Advance(now, unusual: false);
        return subjects[subject] = series;
    }

    private IEnumerable<SpikeSeries> Everything() => [all, negative, .. subjects.Values];

    private sealed class Outbreak(SpikeSeries series, DateTimeOffset from)
    {
        public SpikeSeries Series { get; } = series;

        public DateTimeOffset From { get; } = from;

        public double Probability { get; set; }

        public double Told { get; set; }

        public DateTimeOffset? UsualSince { get; set; }

        public DateTimeOffset? OverAt { get; set; }

        public bool IsOver => OverAt is not null;
    }
}
