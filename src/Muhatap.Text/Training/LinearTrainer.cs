using Muhatap.Text.Features;

namespace Muhatap.Text.Training;

/// <summary>
/// Multinomial logistic regression over hashed features by AdaGrad, made for texts from several places: each place has, only
/// while training, its own bias (its class balance) and its own small set of weights beside the shared ones, so that what
/// is true in one place alone does not settle in the shared weights, and those alone are kept (Daumé III, "Frustratingly
/// easy domain adaptation", 2007, read the other way round: the general part is what travels).
/// </summary>
internal sealed class LinearTrainer
{
    private readonly LinearTrainerOptions options;
    private readonly Head[] heads;
    private readonly int columns;
    private readonly int places;
    private readonly int shift;
    private readonly int placeShift;
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[]?[] placeWeights;
    private readonly float[]?[] placeSquares;
    private readonly float[] bias;
    private readonly float[] biasSquares;

    public LinearTrainer(Head[] heads, int places, LinearTrainerOptions options)
    {
        this.options = options;
        this.heads = heads;
        this.places = places;
        columns = heads.Sum(h => h.Classes.Length);
        shift = 32 - options.Bits;
        placeShift = 32 - options.PlaceBits;
        weights = new float[columns << options.Bits];
        squares = new float[weights.Length];
        placeWeights = new float[places][];
        placeSquares = new float[places][];
        bias = new float[(places + 1) * columns];
        biasSquares = new float[bias.Length];
    }

    /// <summary>Shared weights, column by column within a bucket.</summary>
    public float[] Weights => weights;

    public int Columns => columns;

    public void Train(IReadOnlyList<TrainingRow> rows)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = options.Rate * (1f - (float)epoch / options.Epochs);
            foreach (var i in order)
                Learn(rows[i], rate);
        }
    }

    /// <summary>Scores of the shared weights with the mean of the places' biases left out: the caller adds the bias it believes in.</summary>
    public void Score(TrainingRow row, Span<float> scores)
    {
        scores.Clear();
        foreach (var f in row.Features)
        {
            var at = (int)(f >> shift) * columns;
            var value = FeatureHash.Value(f);
            for (var c = 0; c < columns; c++)
                scores[c] += value * weights[at + c];
        }
        for (var c = 0; c < columns; c++)
            scores[c] = (scores[c] * row.InverseLength * options.Gain) + bias[(places * columns) + c];
    }

    /// <summary>The bias shared by all places, to which each place adds its own.</summary>
    public ReadOnlySpan<float> SharedBias => bias.AsSpan(places * columns, columns);

    /// <summary>The bias as one place saw it: the right one where posts will come as they came there.</summary>
    public ReadOnlySpan<float> BiasOf(int place)
    {
        var sum = new float[columns];
        for (var c = 0; c < columns; c++)
            sum[c] = bias[(place * columns) + c] + bias[(places * columns) + c];
        return sum;
    }

    /// <summary>Scores of the shared weights with a given bias.</summary>
    public void ScoreWith(TrainingRow row, ReadOnlySpan<float> given, Span<float> scores)
    {
        Score(row, scores);
        for (var c = 0; c < columns; c++)
            scores[c] += given[c] - SharedBias[c];
    }

    private void Learn(TrainingRow row, float rate)
    {
        Span<float> scores = stackalloc float[columns];
        Span<float> gradient = stackalloc float[columns];
        Score(row, scores);
        var own = options.PlaceShare > 0 ? (placeWeights[row.Place] ??= new float[columns << options.PlaceBits]) : null;
        var ownSquares = own is null ? null : (placeSquares[row.Place] ??= new float[own.Length]);
        var scale = row.InverseLength * options.Gain;
        if (own is not null)
        {
            foreach (var f in row.Features)
            {
                var at = (int)(f >> placeShift) * columns;
                var value = FeatureHash.Value(f) * scale * options.PlaceShare;
                for (var c = 0; c < columns; c++)
                    scores[c] += value * own[at + c];
            }
        }
        for (var c = 0; c < columns; c++)
            scores[c] += bias[(row.Place * columns) + c];
        gradient.Clear();
        for (var h = 0; h < heads.Length; h++)
            Gradient(heads[h], row, h, scores, gradient);

        Step(bias, biasSquares, row.Place * columns, gradient, 1f, rate * 0.5f, 0f);
        Step(bias, biasSquares, places * columns, gradient, 1f, rate * 0.1f, 0f);
        foreach (var f in row.Features)
        {
            var value = FeatureHash.Value(f) * scale;
            Step(weights, squares, (int)(f >> shift) * columns, gradient, value, rate, options.Decay);
            if (own is not null)
                Step(own, ownSquares!, (int)(f >> placeShift) * columns, gradient, value * options.PlaceShare, rate, options.Decay);
        }
    }

    private static void Gradient(Head head, TrainingRow row, int index, ReadOnlySpan<float> scores, Span<float> gradient)
    {
        var label = row.Labels[index];
        if (label < 0)
            return;
        var known = head.ClassesByPlace.GetValueOrDefault(row.Place);
        var count = known?.Length ?? head.Classes.Length;
        var max = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
            max = Math.Max(max, scores[head.First + (known is null ? i : known[i])]);
        var sum = 0f;
        for (var i = 0; i < count; i++)
            sum += MathF.Exp(scores[head.First + (known is null ? i : known[i])] - max);
        for (var i = 0; i < count; i++)
        {
            var c = known is null ? i : known[i];
            var p = MathF.Exp(scores[head.First + c] - max) / sum;
            gradient[head.First + c] = row.Weight * (p - (c == label ? 1f : 0f));
        }
    }

    private void Step(float[] w, float[] g2, int at, ReadOnlySpan<float> gradient, float value, float rate, float decay)
    {
        for (var c = 0; c < gradient.Length; c++)
        {
            if (gradient[c] == 0f)
                continue;
            var g = (gradient[c] * value) + (decay * w[at + c]);
            g2[at + c] += g * g;
            w[at + c] -= rate * g / (MathF.Sqrt(g2[at + c]) + options.Damping);
        }
    }
}
