using Muhatap.Text.Features;

namespace Muhatap.Text.Training;

/// <summary>One labelled text, ready to learn from.</summary>
/// <param name="Place">Index of the place it comes from.</param>
/// <param name="Labels">For each head the class, or -1 where this text says nothing of it.</param>
/// <param name="Weight">How much the row counts.</param>
internal sealed record TrainingRow(uint[] Features, int Place, int[] Labels, float Weight)
{
    /// <summary>The features of the pieces by themselves, without pairs: what a place's own weights see. All features where nothing else is said.</summary>
    public uint[] Pieces { get; init; } = Features;

    /// <summary>One over the length of the feature vector, as the reader computes it too.</summary>
    public float InverseLength { get; } = LengthOf(Features);

    /// <summary>The same text by its pieces alone, under another label.</summary>
    public TrainingRow OfPieces(int label, float weight) => new(Pieces, 0, [label], weight);

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
