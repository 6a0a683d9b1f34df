namespace Muhatap.Text.Models;

/// <summary>
/// A linear model over hashed features (Weinberger et al., "Feature hashing for large scale multitask learning", 2009): each
/// feature's highest bits choose a bucket of one weight per column. Weights are kept in a byte each, with one scale a column.
/// </summary>
internal sealed class LinearModel
{
    private readonly int shift;

    /// <summary>Puts a model together.</summary>
    /// <param name="weights">Bucket by bucket, <see cref="Stride"/> weights each (columns, padded with zeros to a multiple of eight).</param>
    public LinearModel(string name, ModelHead[] heads, int bits, float gain, float[] bias, float[] scales, sbyte[] weights)
    {
        Name = name;
        Heads = heads;
        Bits = bits;
        Gain = gain;
        Bias = bias;
        Scales = scales;
        Weights = weights;
        shift = 32 - bits;
        Stride = StrideFor(bias.Length);
    }

    public string Name { get; }

    public IReadOnlyList<ModelHead> Heads { get; }

    /// <summary>Buckets, as a power of two.</summary>
    public int Bits { get; }

    /// <summary>Length given to the normalised feature vector.</summary>
    public float Gain { get; }

    public float[] Bias { get; }

    public float[] Scales { get; }

    public sbyte[] Weights { get; }

    public int Columns => Bias.Length;

    public int Stride { get; }

    public static int StrideFor(int columns) => (columns + 7) & ~7;

    public ModelHead Head(string name)
    {
        foreach (var head in Heads)
        {
            if (head.Name == name)
                return head;
        }
        throw new InvalidDataException($"The model '{Name}' has no head named '{name}'; train it again.");
    }

    /// <summary>Where a feature's weights begin.</summary>
    public int Bucket(uint feature) => (int)(feature >> shift) * Stride;

    /// <summary>Turns a sum of raw weights into the scores of all columns, bias included.</summary>
    /// <param name="inverseLength">One over the length of the feature vector.</param>
    public void Finish(ReadOnlySpan<float> sums, float inverseLength, Span<float> scores)
    {
        var factor = inverseLength * Gain;
        for (var c = 0; c < Bias.Length; c++)
            scores[c] = (sums[c] * Scales[c] * factor) + Bias[c];
    }

    /// <summary>Probabilities of one head's classes, in its order.</summary>
    public static void Softmax(ModelHead head, ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        var own = scores.Slice(head.First, head.Classes.Length);
        var max = own[0];
        foreach (var s in own)
            max = Math.Max(max, s);
        var sum = 0f;
        for (var i = 0; i < own.Length; i++)
            sum += probabilities[i] = MathF.Exp((own[i] - max) / head.Temperature);
        for (var i = 0; i < own.Length; i++)
            probabilities[i] /= sum;
    }
}
