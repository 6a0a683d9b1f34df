using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Muhatap.Text.Training;

/// <summary>Weights with AdaGrad's sums of squares beside them (Duchi, Hazan and Singer, 2011), so that one step touches one place in memory.</summary>
internal sealed class WeightTable(int buckets, int columns)
{
    private readonly int width = 2 * ((columns + 3) & ~3);
    private readonly float[] cells = new float[(long)buckets * 2 * ((columns + 3) & ~3)];

    /// <summary>Columns, padded to a multiple of four.</summary>
    public int Stride => width / 2;

    public ReadOnlySpan<float> Row(int bucket) => cells.AsSpan(bucket * width, columns);

    public float[] ToArray()
    {
        var weights = new float[buckets * columns];
        for (var b = 0; b < buckets; b++)
            Row(b).CopyTo(weights.AsSpan(b * columns));
        return weights;
    }

    /// <summary>Adds a bucket, weighed.</summary>
    /// <param name="sums">As long as <see cref="Stride"/>.</param>
    public void AddTo(Span<float> sums, int bucket, float value)
    {
        ref var cell = ref cells[bucket * width];
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (nuint c = 0; c < (nuint)Stride; c += 4)
            (Vector128.LoadUnsafe(ref sum, c) + (Vector128.LoadUnsafe(ref cell, c) * value)).StoreUnsafe(ref sum, c);
    }

    /// <summary>One step against the gradient.</summary>
    /// <param name="gradient">As long as <see cref="Stride"/>.</param>
    public void Step(int bucket, ReadOnlySpan<float> gradient, float value, float rate, float decay, float damping)
    {
        ref var cell = ref cells[bucket * width];
        ref var g0 = ref MemoryMarshal.GetReference(gradient);
        var damp = Vector128.Create(damping);
        for (nuint c = 0; c < (nuint)Stride; c += 4)
        {
            var w = Vector128.LoadUnsafe(ref cell, c);
            var g = (Vector128.LoadUnsafe(ref g0, c) * value) + (w * decay);
            var squares = Vector128.LoadUnsafe(ref cell, c + (nuint)Stride) + (g * g);
            squares.StoreUnsafe(ref cell, c + (nuint)Stride);
            (w - (g * rate / (Vector128.Sqrt(squares) + damp))).StoreUnsafe(ref cell, c);
        }
    }
}
