using Muhatap.Demo;
using Muhatap.Demo.Telling;

namespace Muhatap.Tests.Demo;

public sealed class RhythmTests
{
    private static readonly Muhatap.Demo.World World = WorldTests.World;
    private static readonly DateTimeOffset[] Calm =
    [
        .. World.Posts.Where(post => post.Truth.Part is not "crisis").Select(post => post.Post.CreatedAt.ToOffset(TimeSpan.FromHours(3))),
    ];

    [Fact]
    public void Evenings_are_busy_and_nights_are_quiet() =>
        Calm.Count(at => at.Hour is >= 19 and < 22).ShouldBeGreaterThan(8 * Calm.Count(at => at.Hour is >= 2 and < 5));

    [Fact]
    public void Mondays_are_busier_than_Sundays()
    {
        double Daily(DayOfWeek day) => Calm.Where(at => at.DayOfWeek == day).CountBy(at => at.Date).Average(pair => pair.Value);

        Daily(DayOfWeek.Monday).ShouldBeGreaterThan(1.3 * Daily(DayOfWeek.Sunday));
    }

    [Fact]
    public void The_outage_grows_within_a_quarter_of_an_hour_and_dies_away()
    {
        int[] fives = new int[48];
        foreach (DemoPost post in World.Posts.Where(post => post.Truth.Brands.Contains("isiltel")))
        {
            double minutes = (post.Post.CreatedAt - World.OutageStart).TotalMinutes;
            if (minutes is >= 0 and < 240)
                fives[(int)(minutes / 5)]++;
        }

        double height = fives[3..10].Average();
        fives[0].ShouldBeLessThan((int)(height / 2));
        fives[1].ShouldBeGreaterThan(fives[0]);
        fives[2].ShouldBeGreaterThan((int)(height / 2));
        height.ShouldBeGreaterThan(5);
        fives[^2..].Average().ShouldBeLessThan(height / 3);
    }

    [Fact]
    public void There_is_one_outage_and_no_other_hour_comes_near_it()
    {
        var hours = World
            .Posts.Where(post => post.Truth.Brands.Contains("isiltel"))
            .CountBy(post => (long)Math.Floor((post.Post.CreatedAt - World.OutageStart).TotalHours))
            .OrderByDescending(pair => pair.Value)
            .ToList();

        hours[0].Key.ShouldBeInRange(0, 1);
        hours.First(pair => pair.Key is < 0 or > 4).Value.ShouldBeLessThan(hours[0].Value / 8);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00+03:00")]
    [InlineData("2026-06-10T13:37:05+00:00")]
    [InlineData("2028-02-29T23:59:59+03:00")]
    public void Whenever_the_demo_starts_the_outage_lies_in_the_last_two_weeks_on_a_Tuesday_evening(string now)
    {
        Muhatap.Demo.World world = DemoWorld.Create(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        DateTimeOffset local = world.OutageStart.ToOffset(TimeSpan.FromHours(3));

        local.DayOfWeek.ShouldBe(DayOfWeek.Tuesday);
        (world.Now - world.OutageStart).TotalDays.ShouldBeInRange(6, 15);
        world.Posts.ShouldAllBe(post => post.Post.CreatedAt < world.Now && post.Post.CreatedAt >= world.Now.AddDays(-30));
        world.Posts.Count(post => post.Truth.Part == "crisis").ShouldBeGreaterThan(400);
    }
}
