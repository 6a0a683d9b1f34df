using Muhatap.Text.Models;

namespace Muhatap.Tests.Text.Models;

/// <summary>Small models with made-up weights.</summary>
internal static class LinearModels
{
    public static LinearModel Random(string name, int columns, int seed)
    {
        const int bits = 12;
        var random = new Random(seed);
        var stride = LinearModel.StrideFor(columns);
        var weights = new sbyte[stride << bits];
        for (var b = 0; b < 1 << bits; b++)
        {
            for (var c = 0; c < columns; c++)
                weights[(b * stride) + c] = (sbyte)random.Next(-127, 128);
        }
        var head = new ModelHead(name, 0, [.. Enumerable.Range(0, columns).Select(c => $"c{c}")], 1.5f);
        return new LinearModel(
            name,
            [head],
            bits,
            3f,
            [.. Enumerable.Range(0, columns).Select(c => c * 0.1f)],
            [.. Enumerable.Repeat(0.01f, columns)],
            weights
        );
    }

    /// <summary>Two classes, the first's weights the opposite of the second's, as training leaves them.</summary>
    public static LinearModel Opposite(string name, int seed)
    {
        var model = Random(name, 2, seed);
        for (var b = 0; b < model.Weights.Length; b += model.Stride)
            model.Weights[b] = (sbyte)-model.Weights[b + 1];
        return model;
    }

    /// <summary>Two places' own weights, of three classes and of two, beside what tells them apart.</summary>
    public static LinearModel Places(int seed)
    {
        var model = Random("places", 7, seed);
        ModelHead[] heads =
        [
            new("place", 0, ["one", "two", "elsewhere"], 1f),
            new("one", 3, ["negative", "neutral", "positive"], 1f),
            new("two", 6, ["positive"], 1f),
        ];
        return new LinearModel("places", heads, model.Bits, model.Gain, model.Bias, model.Scales, model.Weights);
    }
}
