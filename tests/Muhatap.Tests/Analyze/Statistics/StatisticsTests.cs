using Muhatap.Analyze.Statistics;

namespace Muhatap.Tests.Analyze.Statistics;

/// <summary>Against values worked out by hand or printed in the papers the formulas come from.</summary>
public sealed class StatisticsTests
{
    [Theory]
    // Garwood's table: exact 95 % limits of a Poisson mean.
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(10, 4.7954, 18.3904)]
    [InlineData(30, 20.2409, 42.8269)]
    [InlineData(100, 81.3640, 121.6272)]
    public void A_count_has_garwoods_interval(long count, double low, double high)
    {
        var interval = PoissonInterval.Of(count);

        interval.Value.ShouldBe(count);
        interval.Low.ShouldBe(low, 1e-3);
        interval.High.ShouldBe(high, 1e-3);
    }

    [Fact]
    public void A_ratio_divides_the_counts_interval_by_what_was_expected()
    {
        var ratio = PoissonInterval.Ratio(10, 8);

        ratio.Value.ShouldBe(1.25);
        ratio.Low.ShouldBe(4.7954 / 8, 1e-4);
        ratio.High.ShouldBe(18.3904 / 8, 1e-4);
    }

    [Fact]
    public void The_waiting_are_neither_dropped_nor_counted_as_solved()
    {
        // 1, 2+, 3, 3, 4+ hours: by hand 4/5, then of three at risk two: 4/5 · 1/3.
        var curve = KaplanMeier.Of([new(1, true), new(2, false), new(3, true), new(3, true), new(4, false)]);

        curve.Steps.Select(step => (step.Hours, step.AtRisk, step.Events)).ShouldBe([(1, 5, 1), (3, 3, 2)]);
        curve.Steps[0].Waiting.ShouldBe(0.8, 1e-12);
        curve.Steps[1].Waiting.ShouldBe(0.8 / 3, 1e-12);
        curve.Median.ShouldBe(3);
        // Dropping them would say that all had been solved; counting them as solved that half had after two hours.
        curve.Within(4)!.Value.Value.ShouldBe(1 - (0.8 / 3), 1e-12);
        curve.Within(5).ShouldBeNull("nobody was watched so long");
    }

    [Fact]
    public void The_share_has_greenwoods_interval_on_the_log_minus_log_scale()
    {
        // 1 of 5: V = 1/(5·4) = 0.05; θ = exp(1.96 · √0.05 / ln 0.8) = exp(-1.9641) = 0.14029; 0.8^0.14029 and 0.8^(1/0.14029).
        var share = KaplanMeier.Of([new(1, true), new(2, false), new(2, false), new(2, false), new(2, false)]).Within(1)!.Value;

        share.Value.ShouldBe(0.2, 1e-12);
        share.Low.ShouldBe(1 - Math.Pow(0.8, 0.14029), 1e-4);
        share.High.ShouldBe(1 - Math.Pow(0.8, 1 / 0.14029), 1e-3);
    }

    [Fact]
    public void None_of_ten_is_not_never_and_all_of_ten_not_always()
    {
        // Clopper and Pearson: 1 − 0.025^(1/10) = 0.3085.
        var none = KaplanMeier.Of([.. Enumerable.Repeat(new Lifetime(5, false), 10)]).Within(5)!.Value;
        none.Low.ShouldBe(0);
        none.High.ShouldBe(0.3085, 1e-4);

        var all = KaplanMeier.Of([.. Enumerable.Repeat(new Lifetime(5, true), 10)]).Within(6)!.Value;
        all.Low.ShouldBe(0.6915, 1e-4);
        all.High.ShouldBe(1);
        KaplanMeier.Of([]).Within(1).ShouldBeNull();
    }

    [Fact]
    public void While_more_than_half_wait_there_is_no_median() =>
        KaplanMeier.Of([new(1, true), new(5, false), new(5, false)]).Median.ShouldBeNull();

    [Fact]
    public void Hazards_are_events_by_hours_waited_band_by_band()
    {
        // Up to 2 h: waited 1 + 2 + 2 + 2 = 7 h, one event. From 2 to 10 h: waited 4 + 8 + 2 = 14 h, one event (at 6); the last is lost at 4.
        var hazard = BandedHazard.Of([new(1, true), new(6, true), new(40, true), new(4, false)], 2, 10);

        hazard.Expected(1).ShouldBe(1 / 7.0, 1e-12);
        hazard.Expected(6).ShouldBe((2 / 7.0) + (4 / 14.0), 1e-12);
        // What happens after the horizon is not waited for any more.
        hazard.Expected(1000).ShouldBe((2 / 7.0) + (8 / 14.0), 1e-12);
        // The expectations of all cases add up to the events within the horizon.
        (hazard.Expected(1) + hazard.Expected(6) + hazard.Expected(40) + hazard.Expected(4)).ShouldBe(2, 1e-12);
    }

    [Fact]
    public void The_mean_wait_is_the_area_under_the_curve_up_to_the_horizon()
    {
        // One event in ten hours watched: λ = 0.1, horizon 10: (1 − e^−1) / 0.1 = 6.3212 hours; half as often: (1 − e^−0.5) / 0.05 = 7.8694.
        var hazard = BandedHazard.Of([new(4, true), new(6, false)], 10);

        hazard.MeanHours(1).ShouldBe(6.3212, 1e-4);
        hazard.MeanHours(0.5).ShouldBe(7.8694, 1e-4);
        hazard.MeanHours(0).ShouldBe(10, 1e-9);
    }

    [Fact]
    public void Ratios_are_shrunken_as_marshall_says()
    {
        // O = 20, 5, 5 of E = 10 each: m = 1, s² = (10·1 + 10·¼ + 10·¼) / 30 = ½, A = ½ − 1/10 = 0.4, C = 0.4 / (0.4 + 0.1) = 0.8.
        var ratios = ShrunkenRatios.Of([(20, 10), (5, 10), (5, 10)]);

        ratios[0].ShouldBe(1.8, 1e-12);
        ratios[1].ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void A_small_cell_is_drawn_further_towards_the_whole_and_an_empty_one_takes_its_ratio()
    {
        var ratios = ShrunkenRatios.Of([(200, 100), (2, 1), (50, 100), (0, 0)]);
        var mean = 252 / 201.0;

        ratios[0].ShouldBeGreaterThan(ratios[1]);
        ratios[1].ShouldBeGreaterThan(mean);
        ratios[3].ShouldBe(mean, 1e-12);
        // No more spread than chance makes: all alike.
        ShrunkenRatios.Of([(11, 10), (9, 10)]).ShouldAllBe(ratio => Math.Abs(ratio - 1) < 1e-12);
    }

    [Fact]
    public void Ratios_drawn_towards_a_known_one_are_not_pulled_back_to_their_own_sum()
    {
        // None of ten expected, twice: s² about one is 1, A = 1 − 1/10 = 0.9, C = 0.9 / (0.9 + 0.1): a tenth stays.
        ShrunkenRatios.Of([(0, 10), (0, 10)], towards: 1).ShouldAllBe(ratio => Math.Abs(ratio - 0.1) < 1e-12);
    }

    [Fact]
    public void The_funnel_is_wide_where_little_is_expected_and_narrow_where_much_is()
    {
        FunnelLimits.Place(4, 2).ShouldBe(FunnelPlace.Within, "twice two says nothing: P(≥4 | 2) = 0.143");
        FunnelLimits.Place(60, 40).ShouldBe(FunnelPlace.Watch, "P(≥60 | 40) = 0.0022");
        FunnelLimits.Place(400, 200).ShouldBe(FunnelPlace.Beyond);
        FunnelLimits.Place(0, 8).ShouldBe(FunnelPlace.Beyond, "e^−8 = 0.0003");
        FunnelLimits.Place(0, 4).ShouldBe(FunnelPlace.Watch, "e^−4 = 0.018");

        var (low, high) = FunnelLimits.At(100, FunnelLimits.Inner);
        // Close to 1 ± 1.96 / √100.
        low.ShouldBe(0.804, 0.02);
        high.ShouldBe(1.196, 0.02);
        FunnelLimits.At(100, FunnelLimits.Outer).High.ShouldBeGreaterThan(high);
        FunnelLimits.At(2, FunnelLimits.Inner).Low.ShouldBe(0);
    }
}
