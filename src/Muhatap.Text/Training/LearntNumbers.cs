using System.Numerics.Tensors;

namespace Muhatap.Text.Training;

/// <summary>Numbers with AdaGrad's sums of squares (Duchi, Hazan and Singer, "Adaptive subgradient methods", 2011).</summary>
internal sealed class LearntNumbers
{
    /// <summary>Added to the root so that a number touched for the first time doesn't leap.</summary>
    private const float Damping = 0.01f;

    private readonly float[] squares;

    public LearntNumbers(int count, Func<float> first)
    {
        Values = new float[count];
        squares = new float[count];
        for (var i = 0; i < count; i++)
            Values[i] = first();
    }

    public float[] Values { get; }

    public void Step(int i, float gradient, float rate)
    {
        squares[i] += gradient * gradient;
        Values[i] -= rate * gradient / (MathF.Sqrt(squares[i]) + Damping);
    }

    /// <summary>Moves a row of numbers against <paramref name="factor"/> times <paramref name="input"/>.</summary>
    /// <param name="scaled">Room as long as the input.</param>
    public void Step(int from, ReadOnlySpan<float> input, float factor, float rate, Span<float> scaled)
    {
        var values = Values.AsSpan(from, input.Length);
        var sums = squares.AsSpan(from, input.Length);
        TensorPrimitives.Multiply(input, factor, scaled);
        TensorPrimitives.MultiplyAdd(scaled, scaled, sums, sums);
        Span<float> roots = stackalloc float[input.Length];
        TensorPrimitives.Sqrt(sums, roots);
        TensorPrimitives.Add(roots, Damping, roots);
        TensorPrimitives.Divide(scaled, roots, roots);
        TensorPrimitives.MultiplyAdd(roots, -rate, values, values);
    }
}
