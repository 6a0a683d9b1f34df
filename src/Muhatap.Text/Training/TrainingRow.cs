using Muhatap.Text.Features;

namespace Muhatap.Text.Training;

/// <summary>One labelled text, ready to learn from.</summary>
/// <param name="Place">Index of the place it comes from.</param>
/// <param name="Labels">For each head the class, or -1 where this text says nothing of it.</param>
/// <param name="Weight">How much the row counts.</param>
internal sealed record TrainingRow(uint[] Features, int Place, int[] Labels, float Weight)
{
    /// <summary>One over the length of the feature vector, as the reader computes it too.</summary>
    public float InverseLength { get; } = LengthOf(Features);

    private static float LengthOf(uint[] features)
    {
        var sum = 0f;
        foreach (var f in features)
        {
            var v = FeatureHash.Value(f);
            sum += v * v;
        }
        return sum > 0 ? 1f / MathF.Sqrt(sum) : 0f;
    }
}
