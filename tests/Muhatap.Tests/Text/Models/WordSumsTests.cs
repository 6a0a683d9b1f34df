using FsCheck;
using FsCheck.Fluent;
using Muhatap.Text.Features;
using Muhatap.Text.Models;

namespace Muhatap.Tests.Text.Models;

public sealed class WordSumsTests
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
    ];

    /// <summary>The way of reading (kept sums per word) and the way of training (a list of features) must be one and the same function.</summary>
    [Fact]
    public void Kept_sums_equal_the_plain_sum_over_all_features_whatever_was_read_before()
    {
        var models = new[] { LinearModels.Random("a", 3, 1), LinearModels.Random("b", 11, 2) };
        var sums = new WordSums(models, _ => 0);
        Prop.ForAll(
                Gen.Elements(Words).ListOf().ToArbitrary(),
                words =>
                {
                    var text = string.Join(' ', words);
                    Sum(sums, text);
                    // Single precision, added in another order: an error in proportion to how much was added.
                    var tolerance = 1e-5f * 127f * FeatureList.Of(text, []).Length;
                    for (var m = 0; m < models.Length; m++)
                    {
                        var expected = Plain(models[m], text);
                        for (var c = 0; c < models[m].Columns; c++)
                        {
                            if (MathF.Abs(sums.Sums(m)[c] - expected[c]) > tolerance + 0.01f)
                                return false;
                        }
                    }
                    return true;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_decided_adds_up_to_the_score()
    {
        var model = LinearModels.Random("a", 3, 1);
        const string text = "hiç memnun değilim, kargom GELMEDİİİ #KargoNerede :(";
        var sums = new WordSums([model], _ => 0);
        Sum(sums, text);
        Span<float> scores = stackalloc float[3];
        model.Finish(sums.Sums(0), sums.InverseLength, scores);
        for (var c = 0; c < 3; c++)
            scores[c] -= model.Bias[c];
        var expected = scores[1] - ((scores[0] + scores[2]) / 2);
        new Contributions(model, model.Head("a"), 1).Of(text).Sum(p => p.Weight).ShouldBe(expected, 0.001f);
    }

    private static void Sum(WordSums sums, string text)
    {
        sums.Clear();
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        uint before = 0,
            twoBefore = 0;
        while (scanner.Next())
        {
            var (part, _) = sums.AddPiece(scanner.Kind, scanner.Folded);
            if (scanner.Lengthened)
                sums.Add(FeatureHash.Flag(1));
            if (scanner.Shouted)
                sums.Add(FeatureHash.Flag(2));
            sums.Add(FeatureHash.Pair(before, part));
            sums.Add(FeatureHash.Gapped(twoBefore, part));
            twoBefore = before;
            before = part;
        }
        sums.Add(FeatureHash.Pair(before, 0));
    }

    private static float[] Plain(LinearModel model, string text)
    {
        var sums = new float[model.Stride];
        foreach (var feature in FeatureList.Of(text, []))
        {
            for (var c = 0; c < model.Columns; c++)
                sums[c] += FeatureHash.Value(feature) * model.Weights[model.Bucket(feature) + c];
        }
        return sums;
    }
}
