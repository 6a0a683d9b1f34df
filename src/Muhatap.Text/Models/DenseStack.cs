using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Muhatap.Text.Models;

/// <summary>The hidden layers of several small networks over the same vector, computed together.</summary>
internal sealed class DenseStack
{
    private const int Lanes = 16;

    /// <summary>Hidden units summed side by side: as many as keep the processor's adders busy.</summary>
    private const int Block = 4 * Lanes;

    private readonly DenseHead[] heads;
    private readonly int inputs;
    private readonly float[] weights;
    private readonly float[] layer;
    private readonly float[] biases;

    public DenseStack(params DenseHead[] heads)
    {
        this.heads = heads;
        inputs = heads[0].Inputs;
        var hidden = heads.Sum(h => h.Hidden);
        biases = new float[(hidden + Block - 1) / Block * Block];
        layer = new float[biases.Length];
        weights = new float[biases.Length * inputs];
        var unit = 0;
        foreach (var head in heads)
        {
            for (var h = 0; h < head.Hidden; h++, unit++)
            {
                biases[unit] = head.InnerBias[h];
                for (var i = 0; i < inputs; i++)
                    weights[(unit / Block * inputs * Block) + (i * Block) + (unit % Block)] = head.Inner[(h * inputs) + i];
            }
        }
    }

    /// <summary>Computes all hidden layers for a text's vector.</summary>
    public void Run(ReadOnlySpan<float> input)
    {
        for (var block = 0; block < layer.Length / Block; block++)
            RunBlock(input, weights.AsSpan(block * inputs * Block, inputs * Block), block * Block);
        TensorPrimitives.Tanh(layer, layer);
    }

    /// <summary>One network's scores, after <see cref="Run"/>.</summary>
    public void Score(int head, Span<float> scores)
    {
        var first = 0;
        for (var h = 0; h < head; h++)
            first += heads[h].Hidden;
        heads[head].ScoreLayer(layer.AsSpan(first, heads[head].Hidden), scores);
    }

    private void RunBlock(ReadOnlySpan<float> input, ReadOnlySpan<float> from, int to)
    {
        ref var bias = ref biases[to];
        var a = Vector512.LoadUnsafe(ref bias);
        var b = Vector512.LoadUnsafe(ref bias, Lanes);
        var c = Vector512.LoadUnsafe(ref bias, 2 * Lanes);
        var d = Vector512.LoadUnsafe(ref bias, 3 * Lanes);
        ref var row = ref MemoryMarshal.GetReference(from);
        nuint at = 0;
        foreach (var value in input)
        {
            var x = Vector512.Create(value);
            a = Vector512.MultiplyAddEstimate(x, Vector512.LoadUnsafe(ref row, at), a);
            b = Vector512.MultiplyAddEstimate(x, Vector512.LoadUnsafe(ref row, at + Lanes), b);
            c = Vector512.MultiplyAddEstimate(x, Vector512.LoadUnsafe(ref row, at + (2 * Lanes)), c);
            d = Vector512.MultiplyAddEstimate(x, Vector512.LoadUnsafe(ref row, at + (3 * Lanes)), d);
            at += Block;
        }
        ref var result = ref layer[to];
        a.StoreUnsafe(ref result);
        b.StoreUnsafe(ref result, Lanes);
        c.StoreUnsafe(ref result, 2 * Lanes);
        d.StoreUnsafe(ref result, 3 * Lanes);
    }
}
