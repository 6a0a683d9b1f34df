using Muhatap.Text.Training;

namespace Muhatap.Tests.Text.Training;

public sealed class CalibrationTests
{
    [Fact]
    public void Scores_that_are_twice_too_sure_get_a_temperature_near_two()
    {
        var random = new Random(3);
        var scored = new List<(float[], int)>();
        for (var i = 0; i < 4000; i++)
        {
            var logit = (random.NextSingle() * 4f) - 2f;
            var label = random.NextSingle() < 1f / (1f + MathF.Exp(-logit)) ? 1 : 0;
            scored.Add(([0f, logit * 2f], label));
        }
        Calibration.Temperature(scored).ShouldBe(2f, 0.35f);
    }

    [Fact]
    public void Macro_f1_is_the_mean_over_the_classes_that_occur()
    {
        var confusion = new Confusion(3);
        confusion.Add(0, 0);
        confusion.Add(0, 0);
        confusion.Add(2, 0);
        confusion.Add(2, 2);
        confusion.F1(0).ShouldBe(0.8, 1e-9);
        confusion.F1(2).ShouldBe(2.0 / 3, 1e-9);
        confusion.MacroF1.ShouldBe((0.8 + (2.0 / 3)) / 2, 1e-9);
    }
}
