using System.Numerics.Tensors;
using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>Trains the small network over text vectors as <see cref="LinearTrainer"/> trains: a bias for each place, kept only while training, and a softmax over the classes a place knows.</summary>
internal sealed class DenseTrainer
{
    private const int Hidden = 32;
    private const float FirstRate = 0.01f;
    private const float HeaviestRow = 8f;

    private readonly int inputs;
    private readonly Head head;
    private readonly int label;
    private readonly int classes;
    private readonly int epochs;
    private readonly LearntNumbers inner;
    private readonly LearntNumbers innerBias;
    private readonly LearntNumbers outer;
    private readonly LearntNumbers outerBias;
    private readonly LearntNumbers placeBias;

    /// <summary>Begins with random weights, always the same.</summary>
    /// <param name="label">Which of a row's labels is learnt.</param>
    public DenseTrainer(int inputs, Head head, int label, int places, int epochs = 4)
    {
        this.epochs = epochs;
        var random = new Random(7);
        this.inputs = inputs;
        this.head = head;
        this.label = label;
        classes = head.Classes.Length;
        inner = new LearntNumbers(inputs * Hidden, () => (random.NextSingle() - 0.5f) * 2f / MathF.Sqrt(inputs));
        innerBias = new LearntNumbers(Hidden, () => 0f);
        outer = new LearntNumbers(Hidden * classes, () => (random.NextSingle() - 0.5f) * 2f / MathF.Sqrt(Hidden));
        outerBias = new LearntNumbers(classes, () => 0f);
        placeBias = new LearntNumbers(places * classes, () => 0f);
    }

    /// <summary>Trains on rows and their vectors, side by side.</summary>
    public DenseHead Train(IReadOnlyList<TrainingRow> rows, IReadOnlyList<float[]> vectors)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = FirstRate * (1f - (epoch / (float)epochs));
            foreach (var i in order.Where(i => rows[i].Labels[label] != ClassLabel.None))
                Learn(rows[i], vectors[i], rate);
        }
        return new DenseHead(inputs, Hidden, classes, inner.Values, innerBias.Values, outer.Values, outerBias.Values);
    }

    private void Learn(TrainingRow row, float[] input, float rate)
    {
        Span<float> layer = stackalloc float[Hidden];
        Span<float> gradient = stackalloc float[classes];
        for (var h = 0; h < Hidden; h++)
            layer[h] = innerBias.Values[h] + TensorPrimitives.Dot<float>(input, inner.Values.AsSpan(h * inputs, inputs));
        TensorPrimitives.Tanh(layer, layer);
        Gradient(row, layer, gradient);
        Span<float> scaled = stackalloc float[inputs];
        for (var h = 0; h < Hidden; h++)
        {
            var back = 0f;
            for (var c = 0; c < classes; c++)
            {
                back += gradient[c] * outer.Values[(c * Hidden) + h];
                outer.Step((c * Hidden) + h, gradient[c] * layer[h], rate);
            }
            back *= 1f - (layer[h] * layer[h]);
            innerBias.Step(h, back, rate);
            inner.Step(h * inputs, input, back, rate, scaled);
        }
        for (var c = 0; c < classes; c++)
        {
            outerBias.Step(c, gradient[c], rate * 0.1f);
            placeBias.Step((row.Place * classes) + c, gradient[c], rate);
        }
    }

    private void Gradient(TrainingRow row, ReadOnlySpan<float> layer, Span<float> gradient)
    {
        var known = head.ClassesByPlace.GetValueOrDefault(row.Place);
        var max = float.NegativeInfinity;
        for (var c = 0; c < classes; c++)
        {
            gradient[c] =
                known is not null && !known.AsSpan().Contains(c)
                    ? float.NegativeInfinity
                    : outerBias.Values[c]
                        + placeBias.Values[(row.Place * classes) + c]
                        + TensorPrimitives.Dot(layer, outer.Values.AsSpan(c * Hidden, Hidden));
            max = Math.Max(max, gradient[c]);
        }
        var sum = 0f;
        for (var c = 0; c < classes; c++)
            sum += gradient[c] = MathF.Exp(gradient[c] - max);
        var weight = Math.Min(row.Weight, HeaviestRow);
        foreach (ref var p in gradient)
            p /= sum;
        ClassLabel.Gradient(gradient, row.Labels[label], weight);
    }
}
