using Muhatap.Text.Features;

namespace Muhatap.Text.Models;

/// <summary>
/// What single places taught beside what is true everywhere, and how much a text is like what is said there. Each place's own weights
/// count by the square of that likeness: a text like those of a place known from training is read as they were, a doubtful one is hardly
/// moved (a mixture of experts: Jacobs, Jordan, Nowlan and Hinton, "Adaptive mixtures of local experts", 1991). All of it sees pieces by
/// themselves, without pairs, so that a reader keeps their sums per word.
/// </summary>
internal sealed class PlaceExperts
{
    /// <summary>The head that tells the places apart; its last class is "elsewhere".</summary>
    public const string Likeness = "place";

    private readonly ModelHead[] experts;
    private readonly int places;

    /// <summary>Takes a model whose first head is <see cref="Likeness"/>, followed by one head a place: all classes, or one column that is the last class against the first.</summary>
    /// <exception cref="InvalidDataException">The heads are others.</exception>
    public PlaceExperts(LinearModel model)
    {
        Model = model;
        places = model.Heads.Count - 1;
        if (model.Heads[0].Name != Likeness || model.Heads[0].Classes.Length != places + 1)
            throw new InvalidDataException("The places' own weights have no likeness beside them; make them again with 'train'.");
        experts = [.. model.Heads.Skip(1)];
        Weights = new InterleavedWeights(model);
    }

    public LinearModel Model { get; }

    /// <summary>The same weights as <see cref="PieceMemory"/> sums them.</summary>
    public InterleavedWeights Weights { get; }

    /// <summary>Adds to the scores of all classes what the places say.</summary>
    /// <param name="sums">Of <see cref="Weights"/>'s columns over the text's pieces.</param>
    /// <param name="inverseLength">One over the length of all the text's features.</param>
    /// <param name="piecesInverseLength">One over the length of its pieces' own.</param>
    /// <returns>How much the text is like known places at all: the squares' sum, 0 to 1.</returns>
    public float Add(ReadOnlySpan<int> sums, float inverseLength, float piecesInverseLength, Span<float> scores)
    {
        Span<float> likeness = stackalloc float[places + 1];
        var max = float.NegativeInfinity;
        for (var p = 0; p <= places; p++)
        {
            likeness[p] = Score(sums, p, piecesInverseLength);
            max = Math.Max(max, likeness[p]);
        }
        var all = 0f;
        foreach (ref var l in likeness)
            all += l = MathF.Exp(l - max);
        var known = 0f;
        for (var p = 0; p < places; p++)
        {
            var share = likeness[p] / all;
            share *= share;
            known += share;
            var own = experts[p];
            if (own.Classes.Length == 1)
            {
                var difference = share * Score(sums, own.First, inverseLength);
                scores[0] -= difference;
                scores[^1] += difference;
                continue;
            }
            for (var c = 0; c < scores.Length; c++)
                scores[c] += share * Score(sums, own.First + c, inverseLength);
        }
        return known;
    }

    /// <summary>Sums the columns over features one by one, as training does.</summary>
    /// <param name="sums">As many as <see cref="InterleavedWeights.Most"/>.</param>
    public void Sum(ReadOnlySpan<uint> pieces, Span<int> sums)
    {
        foreach (var feature in pieces)
        {
            var bucket = Model.Bucket(feature);
            for (var c = 0; c < Model.Columns; c++)
                sums[c] += Model.Weights[bucket + c] * FeatureHash.Units(feature);
        }
    }

    private float Score(ReadOnlySpan<int> sums, int column, float inverseLength) =>
        (sums[column] * Model.Scales[column] * inverseLength * Model.Gain / FeatureHash.StrongUnits) + Model.Bias[column];
}
