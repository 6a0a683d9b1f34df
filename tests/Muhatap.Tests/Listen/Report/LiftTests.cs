using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Report;

namespace Muhatap.Tests.Listen.Report;

public sealed class LiftTests
{
    [Fact]
    public void A_word_said_ten_times_as_often_here_has_a_lift_of_about_ten()
    {
        // 100 of 1,000 here; 90 of 9,000 elsewhere.
        Lift.Of(100, 1000, 190, 10_000)!.Value.ShouldBe(10, 0.1);
    }

    [Fact]
    public void Where_nothing_else_is_kept_there_is_no_lift() => Lift.Of(10, 100, 10, 120).ShouldBeNull();

    [Fact]
    public void The_evidence_is_Dunnings_and_grows_with_the_number_of_posts()
    {
        // The example computed by hand: a=10 b=90 c=10 d=890 of 1,000: G² = 21.18.
        Lift.Evidence(10, 100, 20, 1000).ShouldBe(21.177, 0.001);
        Lift.Evidence(100, 1000, 200, 10_000).ShouldBe(211.77, 0.01);
    }

    [Fact]
    public void What_is_rarer_here_counts_against_it() => Lift.Evidence(1, 1000, 500, 10_000).ShouldBeLessThan(0);

    [Fact]
    public void Who_speaks_of_nothing_else_and_reaches_more_leads()
    {
        var devoted = Leaders.Score(10_000, 5, 100, Leaders.Relevance(5, 5));
        var passing = Leaders.Score(10_000, 5, 100, Leaders.Relevance(5, 200));
        var small = Leaders.Score(100, 5, 100, Leaders.Relevance(5, 5));

        devoted.ShouldBeGreaterThan(passing);
        devoted.ShouldBeGreaterThan(small);
    }

    private static readonly long Monday = LocalDay.Of(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void One_lucky_post_does_not_make_a_best_hour()
    {
        var hours = Weeks(5, hour => hour == 30 ? (40, 400) : (4, 8));
        hours.Add(new ReportMoment(Monday, 10, Mood.Of(Sentiment.Neutral, 1, 60)));

        BestHours.Of(hours, 2)[0].ShouldBe(30);
    }

    [Fact]
    public void One_evening_of_a_crisis_is_no_best_hour_and_a_fortnight_tells_none()
    {
        var hours = Weeks(5, hour => hour == 30 ? (40, 120) : (4, 8));
        hours.Add(new ReportMoment(Monday + 1, 20, Mood.Of(Sentiment.Negative, 150, 15_000)));

        BestHours.Of(hours, 3).ShouldBe([30]);
        BestHours.Of(Weeks(2, hour => hour == 30 ? (40, 120) : (4, 8)), 3).ShouldBeEmpty();
    }

    /// <summary>Weeks of which each hour has so many posts and so much engagement.</summary>
    private static List<ReportMoment> Weeks(int weeks, Func<int, (long Posts, long Engagement)> of) =>
        [
            .. Enumerable
                .Range(0, weeks * 168)
                .Select(hour => new ReportMoment(
                    Monday + (hour / 24),
                    hour % 24,
                    Mood.Of(Sentiment.Neutral, of(hour % 168).Posts, of(hour % 168).Engagement)
                )),
        ];

    [Fact]
    public void A_days_word_is_told_by_log_odds_with_a_prior()
    {
        // By hand: prior 100 × 60.5/1001 = 6.044; δ = ln(56.044/143.956) − ln(16.044/983.956) = 3.1729; σ = √(1/56.044 + 1/16.044).
        Lift.LogOdds(50, 100, 60, 1000).ShouldBe(3.1729 / Math.Sqrt((1 / 56.044) + (1 / 16.044)), 0.01);
        Lift.LogOdds(10, 100, 100, 1000).ShouldBe(0, 0.1, "as often as on any day");
        Lift.LogOdds(0, 100, 100, 1000).ShouldBeLessThan(0);
        Lift.LogOdds(2, 400, 2, 1000).ShouldBeLessThan(Lift.LogOdds(80, 400, 100, 1000), "two posts don't name a day of hundreds");
        Lift.LogOdds(5, 5, 5, 5).ShouldBe(0, "there is no other day");
    }
}
