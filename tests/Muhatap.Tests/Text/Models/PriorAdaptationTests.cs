using Muhatap.Text.Models;

namespace Muhatap.Tests.Text.Models;

public sealed class PriorAdaptationTests
{
    [Fact]
    public void A_place_that_is_read_as_all_too_neutral_has_its_doubtful_posts_read_less_so_and_the_sure_ones_as_before()
    {
        var adaptation = new PriorAdaptation(3, levelled: 1);
        for (var i = 0; i < 1000; i++)
            adaptation.Observe([0.1f, 0.8f, 0.1f]);
        adaptation.Estimate();

        Adjusted(adaptation, 0.41f, 0.44f, 0.15f)[0].ShouldBeGreaterThan(Adjusted(adaptation, 0.41f, 0.44f, 0.15f)[1]);
        Adjusted(adaptation, 0.1f, 0.85f, 0.05f)[1].ShouldBeGreaterThan(0.6f);
    }

    [Fact]
    public void A_place_that_is_hardly_ever_read_as_neutral_has_its_doubtful_posts_read_more_so()
    {
        var adaptation = new PriorAdaptation(3, levelled: 1);
        for (var i = 0; i < 1000; i++)
            adaptation.Observe([0.5f, 0.05f, 0.45f]);
        adaptation.Estimate();

        Adjusted(adaptation, 0.44f, 0.41f, 0.15f)[1].ShouldBeGreaterThan(0.44f);
    }

    [Theory]
    [InlineData(0.8f)]
    [InlineData(0.02f)]
    public void Negative_against_positive_stays_as_it_was_and_probabilities_add_up(float neutral)
    {
        var adaptation = new PriorAdaptation(3, levelled: 1);
        for (var i = 0; i < 600; i++)
            adaptation.Observe([(1 - neutral) / 2, neutral, (1 - neutral) / 2]);
        adaptation.Estimate();

        var posterior = Adjusted(adaptation, 0.3f, 0.1f, 0.6f);

        posterior.Sum().ShouldBe(1f, 0.0001f);
        (posterior[2] / posterior[0]).ShouldBe(2f, 0.0001f);
    }

    [Fact]
    public void The_buffer_is_bounded_what_is_long_past_is_forgotten()
    {
        var adaptation = new PriorAdaptation(3, levelled: 1, capacity: 100);
        for (var i = 0; i < 1000; i++)
            adaptation.Observe([0f, 1f, 0f]);
        for (var i = 0; i < 100; i++)
            adaptation.Observe([0.5f, 0f, 0.5f]);
        adaptation.Estimate();

        Adjusted(adaptation, 0.4f, 0.2f, 0.4f)[1].ShouldBeGreaterThan(0.2f);
    }

    [Fact]
    public void Nothing_moves_before_anything_was_seen()
    {
        var adaptation = new PriorAdaptation(3, levelled: 1);
        adaptation.Estimate();

        Adjusted(adaptation, 0.2f, 0.5f, 0.3f)[1].ShouldBe(0.5f, 0.001f);
    }

    private static float[] Adjusted(PriorAdaptation adaptation, params float[] posterior)
    {
        adaptation.Adjust(posterior);
        return posterior;
    }
}
