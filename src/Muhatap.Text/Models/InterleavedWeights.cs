using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Muhatap.Text.Features;

namespace Muhatap.Text.Models;

/// <summary>
/// The weights of several linear models side by side: a row of bytes a bucket, so that one look brings what a feature says to every model.
/// A model with fewer buckets fills several rows with each of its own. Of a head of two classes only the second class's column is kept:
/// the first's is its opposite. Sums are whole numbers, in steps of a fifth of a weight's byte (<see cref="FeatureHash.StrongUnits"/>).
/// </summary>
internal sealed class InterleavedWeights
{
    /// <summary>Columns that fit.</summary>
    public const int Most = 16;

    /// <summary>So many bytes added up still fit a short.</summary>
    private const int Flush = 128;

    private readonly LinearModel[] models;
    private readonly int[] firstColumns;
    private readonly AlignedTable<byte> rows;
    private readonly int width;
    private readonly int shift;

    /// <exception cref="InvalidDataException">Together the models have more columns than fit.</exception>
    public InterleavedWeights(params LinearModel[] models)
    {
        this.models = models;
        firstColumns = new int[models.Length];
        var columns = 0;
        for (var m = 0; m < models.Length; m++)
        {
            firstColumns[m] = columns;
            columns += Kept(models[m]);
        }
        if (columns > Most)
            throw new InvalidDataException($"The models have {columns} columns together; {Most} fit in a row.");
        var bits = models.Max(m => m.Bits);
        shift = 32 - bits;
        width = columns <= 4 ? 4 : Most;
        rows = new AlignedTable<byte>(width << bits);
        for (var m = 0; m < models.Length; m++)
            Fill(models[m], firstColumns[m], bits);
    }

    /// <summary>Adds what single features bring, each in its own units.</summary>
    public Vector256<short> Sum(ReadOnlySpan<uint> features)
    {
        var sum = Vector256<short>.Zero;
        foreach (var feature in features)
            sum = Vector256.AddSaturate(sum, Row(feature) * (short)FeatureHash.Units(feature));
        return sum;
    }

    /// <summary>Adds what strong features bring to <paramref name="sums"/>.</summary>
    /// <param name="sums">As many as <see cref="Most"/>.</param>
    public void AddStrong(ReadOnlySpan<uint> features, Span<int> sums)
    {
        while (features.Length > 0)
        {
            var part = features[..Math.Min(Flush, features.Length)];
            var sum = Vector256<short>.Zero;
            if (width == Most)
            {
                foreach (var feature in part)
                    sum += Wide(feature);
            }
            else
            {
                foreach (var feature in part)
                    sum += Narrow(feature);
            }
            for (var c = 0; c < Most; c++)
                sums[c] += sum[c] * FeatureHash.StrongUnits;
            features = features[part.Length..];
        }
    }

    /// <summary>Turns sums into one model's scores, all classes, bias included.</summary>
    /// <param name="inverseLength">One over the length of the feature vector.</param>
    public void Finish(int model, ReadOnlySpan<int> sums, float inverseLength, Span<float> scores)
    {
        var own = models[model];
        var factor = inverseLength * own.Gain / FeatureHash.StrongUnits;
        var first = firstColumns[model];
        if (own.Columns == 2)
        {
            var second = sums[first] * own.Scales[1] * factor;
            scores[0] = own.Bias[0] - second;
            scores[1] = own.Bias[1] + second;
            return;
        }
        for (var c = 0; c < own.Columns; c++)
            scores[c] = (sums[first + c] * own.Scales[c] * factor) + own.Bias[c];
    }

    private static int Kept(LinearModel model) => model.Columns == 2 ? 1 : model.Columns;

    private Vector256<short> Row(uint feature) => width == Most ? Wide(feature) : Narrow(feature);

    private Vector256<short> Wide(uint feature)
    {
        var bytes = Vector128.LoadUnsafe(ref rows[(int)(feature >> shift) * Most]).AsSByte();
        var (low, high) = Vector128.Widen(bytes);
        return Vector256.Create(low, high);
    }

    private Vector256<short> Narrow(uint feature)
    {
        var packed = Unsafe.ReadUnaligned<uint>(ref rows[(int)(feature >> shift) * 4]);
        return Vector128.WidenLower(Vector128.CreateScalar(packed).AsSByte()).ToVector256();
    }

    private void Fill(LinearModel model, int first, int bits)
    {
        var copies = 1 << (bits - model.Bits);
        var skip = model.Columns == 2 ? 1 : 0;
        for (var b = 0; b < 1 << model.Bits; b++)
        {
            var from = model.Weights.AsSpan((b * model.Stride) + skip, model.Columns - skip);
            if (from.IndexOfAnyExcept((sbyte)0) < 0)
                continue;
            for (var copy = 0; copy < copies; copy++)
            {
                ref var to = ref rows[(((b * copies) + copy) * width) + first];
                from.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, sbyte>(ref to), from.Length));
            }
        }
    }
}
