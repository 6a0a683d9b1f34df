using Muhatap.Analyze.Spikes;

namespace Muhatap.Tests.Analyze.Spikes;

/// <summary>Months in which nothing happens: days have their rhythm, hours their luck, and some evenings are livelier than others.</summary>
public sealed class QuietTests
{
    private const int Months = 10;
    private const int Days = 60;

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(1, 0.25)]
    [InlineData(4, 0.25)]
    public void In_six_hundred_days_of_normal_evenings_there_is_at_most_one_alarm(double postsAnHour, double liveliness)
    {
        var alarms = Enumerable.Range(0, Months).Sum(seed => Alarms(new Random(seed), postsAnHour, liveliness));

        alarms.ShouldBeLessThanOrEqualTo(1);
    }

    private static int Alarms(Random random, double postsAnHour, double liveliness)
    {
        var watch = new SpikeWatch();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var alarms = 0;
        for (var hour = 0; hour < 24 * Days; hour++)
        {
            var rhythm = 0.2 + (1.6 * Math.Max(0, Math.Sin((hour % 24 - 6) / 24.0 * Math.PI * 1.3)));
            var lively = liveliness > 0 ? Gamma(random, 1 / liveliness) * liveliness : 1;
            var count = Poisson(random, postsAnHour * rhythm * lively);
            foreach (var at in Enumerable.Range(0, count).Select(_ => start.AddHours(hour + random.NextDouble())).Order().ToList())
            {
                var subject = random.NextDouble() < 0.5 ? $"konu{random.Next(8)}" : null;
                var post = new SpikePost(
                    at,
                    $"kişi{random.Next(100_000)}",
                    "bir şey",
                    IsNegative: random.NextDouble() < 0.35,
                    Subjects: subject is null ? [] : [subject]
                );
                alarms += watch.Take(post) is { News: SpikeNews.Began } ? 1 : 0;
            }
        }
        return alarms;
    }

    private static int Poisson(Random random, double mean)
    {
        var (limit, count, product) = (Math.Exp(-mean), 0, random.NextDouble());
        for (; product > limit; count++)
            product *= random.NextDouble();
        return count;
    }

    /// <summary>Marsaglia and Tsang, 2000.</summary>
    private static double Gamma(Random random, double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }
}
