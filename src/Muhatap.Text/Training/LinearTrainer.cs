using Muhatap.Text.Features;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>
/// Multinomial logistic regression over hashed features by AdaGrad, made for texts from several places: each place has
/// its own bias (its class balance) and its own small set of weights beside the shared ones, so that what is true in one place
/// alone does not settle in the shared weights (Daumé III, "Frustratingly easy domain adaptation", 2007, read the other way
/// round: the general part is what travels). See <see cref="PlaceExperts"/> for what becomes of the places' own.
/// </summary>
internal sealed class LinearTrainer
{
    private readonly LinearTrainerOptions options;
    private readonly Head[] heads;
    private readonly int columns;
    private readonly int places;
    private readonly WeightTable shared;
    private readonly WeightTable?[] own;
    private readonly WeightTable bias;

    public LinearTrainer(Head[] heads, int places, LinearTrainerOptions options)
    {
        this.options = options;
        this.heads = heads;
        this.places = places;
        columns = heads.Sum(h => h.Classes.Length);
        shared = new WeightTable(1 << options.Bits, columns);
        own = new WeightTable?[places];
        bias = new WeightTable(places + 1, columns);
    }

    public int Columns => columns;

    /// <summary>The shared weights, bucket by bucket, one per column.</summary>
    public float[] Weights => shared.ToArray();

    /// <summary>The bias shared by all places, to which each place adds its own.</summary>
    public float[] SharedBias => bias.Row(places).ToArray();

    public void Train(IReadOnlyList<TrainingRow> rows)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = options.Rate * (1f - ((float)epoch / options.Epochs));
            foreach (var i in order)
                Learn(rows[i], rate);
        }
    }

    /// <summary>Scores of the shared weights and the shared bias alone: what a place never seen gets.</summary>
    /// <param name="scores">One a column.</param>
    public void Score(TrainingRow row, Span<float> scores)
    {
        Span<float> sums = stackalloc float[shared.Stride];
        sums.Clear();
        Sum(row, sums);
        var common = bias.Row(places);
        for (var c = 0; c < columns; c++)
            scores[c] = (sums[c] * row.InverseLength * options.Gain) + common[c];
    }

    /// <summary>The bias as one place saw it: the right one where posts will come as they came there.</summary>
    public float[] BiasOf(int place)
    {
        var sum = SharedBias;
        for (var c = 0; c < columns; c++)
            sum[c] += bias.Row(place)[c];
        return sum;
    }

    /// <summary>Scores of the shared weights with a given bias.</summary>
    public void ScoreWith(TrainingRow row, ReadOnlySpan<float> given, Span<float> scores)
    {
        Score(row, scores);
        var common = bias.Row(places);
        for (var c = 0; c < columns; c++)
            scores[c] += given[c] - common[c];
    }

    /// <summary>A place's own weights, bucket by bucket, one per column; null where it has none.</summary>
    public float[]? OwnWeights(int place) => own[place]?.ToArray();

    /// <summary>What a place's own bias adds to the shared one.</summary>
    public ReadOnlySpan<float> OwnBias(int place) => bias.Row(place);

    private void Sum(TrainingRow row, Span<float> sums)
    {
        var shift = 32 - options.Bits;
        foreach (var f in row.Features)
            shared.AddTo(sums, (int)(f >> shift), FeatureHash.Value(f));
    }

    private void Learn(TrainingRow row, float rate)
    {
        var shift = 32 - options.Bits;
        var ownShift = 32 - options.PlaceBits;
        var local =
            options.PlaceShare > 0 && row.Place < options.FirstGeneralPlace
                ? own[row.Place] ??= new WeightTable(1 << options.PlaceBits, columns)
                : null;
        Span<float> scores = stackalloc float[shared.Stride];
        Span<float> gradient = stackalloc float[shared.Stride];
        scores.Clear();
        gradient.Clear();
        Sum(row, scores);
        if (local is not null)
        {
            foreach (var f in row.Pieces)
                local.AddTo(scores, (int)(f >> ownShift), FeatureHash.Value(f) * options.PlaceShare);
        }
        var scale = row.InverseLength * options.Gain;
        var common = bias.Row(places);
        var particular = bias.Row(row.Place);
        for (var c = 0; c < columns; c++)
            scores[c] = (scores[c] * scale) + common[c] + particular[c];
        for (var h = 0; h < heads.Length; h++)
            Gradient(heads[h], row, h, scores, gradient);

        bias.Step(row.Place, gradient, 1f, rate * 0.5f, 0f, options.Damping);
        bias.Step(places, gradient, 1f, rate * 0.1f, 0f, options.Damping);
        foreach (var f in row.Features)
        {
            var value = FeatureHash.Value(f) * scale;
            shared.Step((int)(f >> shift), gradient, value, rate, options.Decay, options.Damping);
        }
        if (local is null)
            return;
        foreach (var f in row.Pieces)
        {
            var value = FeatureHash.Value(f) * scale * options.PlaceShare;
            local.Step((int)(f >> ownShift), gradient, value, rate, options.Decay, options.Damping);
        }
    }

    private static void Gradient(Head head, TrainingRow row, int index, ReadOnlySpan<float> scores, Span<float> gradient)
    {
        var label = row.Labels[index];
        if (label == ClassLabel.None)
            return;
        var known = head.ClassesByPlace.GetValueOrDefault(row.Place);
        var part = gradient.Slice(head.First, head.Classes.Length);
        var max = float.NegativeInfinity;
        for (var c = 0; c < part.Length; c++)
        {
            if (known is null || known.AsSpan().Contains(c))
                max = Math.Max(max, scores[head.First + c]);
        }
        var sum = 0f;
        for (var c = 0; c < part.Length; c++)
            sum += part[c] = known is null || known.AsSpan().Contains(c) ? MathF.Exp(scores[head.First + c] - max) : 0f;
        foreach (ref var p in part)
            p /= sum;
        ClassLabel.Gradient(part, label, row.Weight);
    }
}
