using Muhatap.Text.Features;
using Muhatap.Text.Models;
using Muhatap.Text.Training;

namespace Muhatap.Tests.Text.Training;

public sealed class LinearTrainerTests
{
    private static readonly LinearTrainerOptions Options = new()
    {
        Bits = 12,
        PlaceBits = 12,
        Epochs = 20,
    };

    [Fact]
    public void A_place_that_knows_two_classes_teaches_nothing_about_the_third()
    {
        var head = new Head("h", 0, ["a", "b", "c"], new Dictionary<int, int[]> { [0] = [0, 2] });
        var trainer = new LinearTrainer([head], 1, Options with { Decay = 0f });
        trainer.Train([Row("kötü", 0, 0), Row("iyi", 0, 2)]);
        trainer.Weights.Where((_, i) => i % 3 == 1).ShouldAllBe(w => w == 0f);
        Best(trainer, "kötü").ShouldBe(0);
        Best(trainer, "iyi").ShouldBe(2);
    }

    [Fact]
    public void Packed_weights_decide_as_the_trained_ones()
    {
        var head = new Head("h", 0, ["a", "b"], []);
        var trainer = new LinearTrainer([head], 1, Options);
        trainer.Train([Row("çok kötü", 0, 0), Row("çok iyi", 0, 1), Row("berbat", 0, 0), Row("harika", 0, 1)]);
        var model = Quantisation.Pack(
            "h",
            [new ModelHead("h", 0, ["a", "b"], 1f)],
            Options.Bits,
            Options.Gain,
            trainer.BiasOf(0),
            trainer.Weights
        );
        foreach (var (text, expected) in new[] { ("kötü", 0), ("harika", 1), ("berbat", 0), ("iyi", 1) })
        {
            float[] sums = [0f, 0f];
            foreach (var feature in FeatureList.Of(text, []))
            {
                for (var c = 0; c < 2; c++)
                    sums[c] += FeatureHash.Value(feature) * model.Weights[model.Bucket(feature) + c] * model.Scales[c];
            }
            (sums[1] > sums[0] ? 1 : 0).ShouldBe(expected, text);
        }
    }

    private static int Best(LinearTrainer trainer, string text)
    {
        var scores = new float[3];
        trainer.Score(Row(text, 0, 0), scores);
        return Array.IndexOf(scores, scores.Max());
    }

    private static TrainingRow Row(string text, int place, int label) => new(FeatureList.Of(text, []), place, [label], 1f);
}
