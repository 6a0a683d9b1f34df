using Muhatap.Analyze.Spikes;

namespace Muhatap.Tests.Analyze.Spikes;

public sealed class SpikeWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Weeks_of_busy_evenings_and_quiet_nights_raise_no_alarm()
    {
        for (var seed = 1; seed <= 5; seed++)
            Alarms(Usual(28, seed)).ShouldBeEmpty();
    }

    [Fact]
    public void An_outbreak_is_announced_once_within_minutes_then_grows_and_ends()
    {
        var begin = Start.AddDays(21).AddHours(15);
        var posts = Usual(28, 1).Concat(Outbreak(begin, 120, TimeSpan.FromHours(2)));
        var alarms = Alarms(posts);
        alarms.Count(a => a.News == SpikeNews.Began).ShouldBe(1);
        alarms[0].News.ShouldBe(SpikeNews.Began);
        (alarms[0].At - begin).ShouldBeLessThan(TimeSpan.FromMinutes(15));
        (alarms[0].From - begin).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(30));
        alarms.ShouldContain(a => a.News == SpikeNews.Grew);
        alarms[^1].News.ShouldBe(SpikeNews.Ended);
        alarms[^1].At.ShouldBeGreaterThan(begin.AddHours(2));
    }

    [Fact]
    public void What_is_new_in_it_is_said()
    {
        var begin = Start.AddDays(21).AddHours(15);
        var grown = Alarms(Usual(22, 1).Concat(Outbreak(begin, 120, TimeSpan.FromHours(2)))).Last(a => a.News == SpikeNews.Grew);
        grown.Words.ShouldContain("kesildi");
        grown.Words.ShouldNotContain("bugün");
    }

    [Fact]
    public void One_account_repeating_itself_alarms_nobody()
    {
        var begin = Start.AddDays(21).AddHours(15);
        var shouting = Enumerable
            .Range(0, 300)
            .Select(i => new SpikePost(begin.AddSeconds(20 * i), "tek", "yine kesildi rezalet", true, ["network"]));
        Alarms(Usual(28, 1).Concat(shouting)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_later_than_an_alarm_is_used_for_it()
    {
        var begin = Start.AddDays(21).AddHours(15);
        var all = Usual(28, 1).Concat(Outbreak(begin, 120, TimeSpan.FromHours(2))).OrderBy(p => p.At).ToList();
        var first = Alarms(all)[0];
        var again = Alarms(all.Where(p => p.At <= first.At))[0];
        (again.At, again.From, again.Observed, again.Expected).ShouldBe((first.At, first.From, first.Observed, first.Expected));
    }

    [Fact]
    public void The_first_day_is_for_learning() => Alarms(Outbreak(Start.AddHours(3), 200, TimeSpan.FromHours(1))).ShouldBeEmpty();

    [Fact]
    public void Trouble_with_one_subject_is_seen_though_the_whole_is_hardly_more()
    {
        var begin = Start.AddDays(21).AddHours(17);
        var complaints = Enumerable
            .Range(0, 14)
            .Select(i => new SpikePost(begin.AddMinutes(2 * i), "f" + i, "faturam iki kat gelmiş", true, ["billing"]));
        var alarm = Alarms(Usual(28, 1).Concat(complaints)).First();
        alarm.About.ShouldBe("negative:billing");
    }

    [Fact]
    public void Posts_out_of_order_are_refused()
    {
        var watch = new SpikeWatch();
        watch.Take(new SpikePost(Start.AddHours(1), "a", "x", false, []));
        Should.Throw<ArgumentException>(() => watch.Take(new SpikePost(Start, "b", "x", false, [])));
    }

    /// <summary>Posts that come by day more than by night and on weekends less, a quarter of them negative.</summary>
    private static IEnumerable<SpikePost> Usual(int days, int seed)
    {
        var random = new Random(seed);
        for (var hour = 0; hour < days * 24; hour++)
        {
            var at = Start.AddHours(hour);
            var rate = 2 + (8 * Math.Max(0, Math.Sin((at.Hour - 8) / 16.0 * Math.PI)));
            if (at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                rate *= 0.6;
            // An evening may be half again as busy as another.
            rate *= 0.75 + (0.5 * random.NextDouble());
            for (var left = Exponential(random) / rate; left < 1; left += Exponential(random) / rate)
            {
                var bad = random.Next(4) == 0;
                yield return new SpikePost(
                    at.AddHours(left),
                    "k" + random.Next(4000),
                    bad ? "bugün canım sıkıldı" : "bugün hava güzel",
                    bad,
                    bad && random.Next(5) == 0 ? ["network"] : []
                );
            }
        }
    }

    private static IEnumerable<SpikePost> Outbreak(DateTimeOffset begin, int people, TimeSpan length)
    {
        var random = new Random(9);
        return Enumerable
            .Range(0, people)
            .Select(i => new SpikePost(begin + (random.NextDouble() * length), "o" + i, "internet kesildi bugün", true, ["network"]))
            .OrderBy(p => p.At);
    }

    private static List<SpikeAlarm> Alarms(IEnumerable<SpikePost> posts)
    {
        var watch = new SpikeWatch();
        var alarms = new List<SpikeAlarm>();
        foreach (var post in posts.OrderBy(p => p.At))
        {
            if (watch.Take(post) is { } alarm)
                alarms.Add(alarm);
        }
        return alarms;
    }

    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());
}
