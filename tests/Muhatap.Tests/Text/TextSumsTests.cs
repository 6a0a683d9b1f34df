using FsCheck;
using FsCheck.Fluent;
using Muhatap.Tests.Text.Models;
using Muhatap.Text;
using Muhatap.Text.Features;
using Muhatap.Text.Models;

namespace Muhatap.Tests.Text;

public sealed class TextSumsTests
{
    private static readonly string[] Words =
    [
        "kargom",
        "gelmedi",
        "çoook",
        "İYİYDİ",
        "😡",
        ":)",
        "#KargoNerede",
        "5",
        "değil",
        "@biri",
        "http://a.co",
        "!!",
        "memnun",
        "a'da",
        "BIKTIIIIM",
    ];

    /// <summary>The way of reading (kept sums per piece, whole numbers) and the way of training (a list of features) must be one and the same function.</summary>
    [Fact]
    public void Kept_sums_equal_the_plain_sum_over_all_features_whatever_was_read_before()
    {
        LinearModel[] models = [LinearModels.Random("a", 3, 1), LinearModels.Random("b", 11, 2)];
        var weights = new InterleavedWeights(models);
        var sums = new TextSums(new PieceMemory(weights));
        Prop.ForAll(
                Gen.Elements(Words).ListOf().ToArbitrary(),
                words =>
                {
                    var text = string.Join(' ', words);
                    sums.Run(text, null);
                    return models.Index().All(m => Equal(Scores(weights, m.Index, sums, m.Item), Plain(m.Item, text)));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_places_taught_is_read_as_it_was_trained_and_counts_by_the_square_of_the_likeness()
    {
        var experts = new PlaceExperts(LinearModels.Places(5));
        var sums = new TextSums(new PieceMemory(experts: experts.Weights));
        Prop.ForAll(
                Gen.Elements(Words).NonEmptyListOf().ToArbitrary(),
                words =>
                {
                    var text = string.Join(' ', words);
                    sums.Run(text, null);
                    float[] read = [0.1f, 0.2f, 0.3f];
                    experts.Add(sums.ExpertSums, sums.InverseLength, sums.PiecesInverseLength, read);
                    return Equal(read, AsPlacesSay(experts.Model, text));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_long_text_is_summed_like_a_short_one()
    {
        var model = LinearModels.Random("a", 3, 4);
        var weights = new InterleavedWeights(model);
        var sums = new TextSums(new PieceMemory(weights));
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => Words[i * 7 % Words.Length]));
        sums.Run(text, null);
        Equal(Scores(weights, 0, sums, model), Plain(model, text)).ShouldBeTrue();
    }

    [Fact]
    public void Of_two_opposite_classes_one_column_tells_both()
    {
        var model = LinearModels.Opposite("evet-hayir", 3);
        var weights = new InterleavedWeights(model);
        var sums = new TextSums(new PieceMemory(weights));
        const string text = "hiç memnun değilim";
        sums.Run(text, null);
        Equal(Scores(weights, 0, sums, model), Plain(model, text)).ShouldBeTrue();
    }

    [Fact]
    public void What_decided_adds_up_to_the_score()
    {
        var model = LinearModels.Random("a", 3, 1);
        const string text = "hiç memnun değilim, kargom GELMEDİİİ #KargoNerede :(";
        var scores = Plain(model, text);
        for (var c = 0; c < 3; c++)
            scores[c] -= model.Bias[c];
        var expected = scores[1] - ((scores[0] + scores[2]) / 2);
        new Contributions(model, model.Head("a"), 1).Of(text).Sum(p => p.Weight).ShouldBe(expected, 0.001f);
    }

    private static float[] Scores(InterleavedWeights weights, int index, TextSums sums, LinearModel model)
    {
        var scores = new float[model.Columns];
        weights.Finish(index, sums.Sums, sums.InverseLength, scores);
        return scores;
    }

    private static float[] AsPlacesSay(LinearModel model, string text)
    {
        var pieces = FeatureList.OfPieces(text, []);
        var all = Column(1f / Length(FeatureList.Of(text, [])));
        var likeness = Column(1f / Length(pieces))[..3];
        var whole = likeness.Sum(MathF.Exp);
        var one = MathF.Pow(MathF.Exp(likeness[0]) / whole, 2);
        var two = MathF.Pow(MathF.Exp(likeness[1]) / whole, 2);
        return [0.1f + (one * all[3]) - (two * all[6]), 0.2f + (one * all[4]), 0.3f + (one * all[5]) + (two * all[6])];

        float[] Column(float inverse) =>
            [
                .. Enumerable
                    .Range(0, model.Columns)
                    .Select(c =>
                        (
                            pieces.Sum(f => FeatureHash.Value(f) * model.Weights[model.Bucket(f) + c])
                            * model.Scales[c]
                            * inverse
                            * model.Gain
                        ) + model.Bias[c]
                    ),
            ];

        static float Length(uint[] features) => MathF.Sqrt(features.Sum(f => FeatureHash.Value(f) * FeatureHash.Value(f)));
    }

    private static float[] Plain(LinearModel model, string text)
    {
        var sums = new float[model.Stride];
        var features = FeatureList.Of(text, []);
        foreach (var feature in features)
        {
            for (var c = 0; c < model.Columns; c++)
                sums[c] += FeatureHash.Value(feature) * model.Weights[model.Bucket(feature) + c];
        }
        var scores = new float[model.Columns];
        model.Finish(sums, 1f / MathF.Sqrt(features.Sum(f => FeatureHash.Value(f) * FeatureHash.Value(f))), scores);
        return scores;
    }

    private static bool Equal(float[] one, float[] other) =>
        one.Zip(other).All(p => MathF.Abs(p.First - p.Second) < 0.001f * (1f + MathF.Abs(p.Second)));
}
