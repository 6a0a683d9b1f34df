using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Muhatap.Text.Features;

namespace Muhatap.Text.Models;

/// <summary>
/// Sums the weights of a text's features over several models at once, word by word. Everything a word brings by itself is kept
/// in a small table, since a few thousand words make up most of what is said; pairs are looked up each time. One per thread.
/// </summary>
internal sealed class WordSums
{
    private const int SlotBits = 13;
    private readonly LinearModel[] models;
    private readonly int[] offsets;
    private readonly int width;
    private readonly ulong[] keys = new ulong[1 << SlotBits];
    private readonly ulong[] tags = new ulong[1 << SlotBits];
    private readonly uint[] parts = new uint[1 << SlotBits];
    private readonly float[] kept;
    private readonly WordTags tagger;
    private readonly float[] sums;
    private float squares;

    /// <summary>Sums over the given models.</summary>
    /// <param name="tagger">Whatever else is a matter of one word alone, as bits; kept beside the sums.</param>
    public WordSums(LinearModel[] models, WordTags tagger)
    {
        this.models = models;
        this.tagger = tagger;
        offsets = new int[models.Length];
        for (var m = 0; m < models.Length; m++)
        {
            offsets[m] = width;
            width += models[m].Stride;
        }
        kept = new float[(width + 8) << SlotBits];
        sums = new float[width];
    }

    /// <summary>What has been summed for one model, one value a column.</summary>
    public ReadOnlySpan<float> Sums(int model) => sums.AsSpan(offsets[model], models[model].Stride);

    public float InverseLength => squares > 0 ? 1f / MathF.Sqrt(squares) : 0f;

    public void Clear()
    {
        Array.Clear(sums);
        squares = 0;
    }

    /// <summary>Adds what one piece brings by itself; gives its part in pairs and its tags.</summary>
    public (uint PairPart, ulong Tags) AddPiece(Tokens.TokenKind kind, ReadOnlySpan<char> folded)
    {
        var key = FeatureHash.Key(kind, folded) | 1;
        var slot = (int)(key >> (64 - SlotBits));
        var own = kept.AsSpan(slot * (width + 8), width + 8);
        if (keys[slot] != key)
        {
            own.Clear();
            var sink = new Sink(this, own);
            FeatureHash.Piece(kind, folded, ref sink);
            parts[slot] = FeatureHash.PairPart(kind, folded);
            tags[slot] = kind == Tokens.TokenKind.Word ? tagger(folded) : 0;
            keys[slot] = key;
        }
        Accumulate(own[..width], sums);
        squares += own[width];
        return (parts[slot], tags[slot]);
    }

    /// <summary>Adds one feature of its own: a pair, a flag.</summary>
    public void Add(uint feature)
    {
        for (var m = 0; m < models.Length; m++)
            Weigh(
                models[m].Weights.AsSpan(models[m].Bucket(feature), models[m].Stride),
                FeatureHash.Value(feature),
                sums.AsSpan(offsets[m])
            );
        var value = FeatureHash.Value(feature);
        squares += value * value;
    }

    private static void Accumulate(ReadOnlySpan<float> from, Span<float> to)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(from);
        var b = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < a.Length; i++)
            b[i] += a[i];
    }

    private static void Weigh(ReadOnlySpan<sbyte> weights, float value, Span<float> to)
    {
        ref var source = ref MemoryMarshal.GetReference(weights);
        for (var i = 0; i < weights.Length; i += 8)
        {
            var packed = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref source, i)));
            if (packed == 0)
                continue;
            var wide = Vector128.WidenLower(Vector128.CreateScalar(packed).AsSByte());
            var low = Vector128.ConvertToSingle(Vector128.WidenLower(wide));
            var high = Vector128.ConvertToSingle(Vector128.WidenUpper(wide));
            ref var target = ref to[i];
            (Vector128.LoadUnsafe(ref target) + (low * value)).StoreUnsafe(ref target);
            ref var next = ref to[i + 4];
            (Vector128.LoadUnsafe(ref next) + (high * value)).StoreUnsafe(ref next);
        }
    }

    private readonly ref struct Sink(WordSums owner, Span<float> into) : IFeatureSink
    {
        private readonly Span<float> into = into;

        public void Add(uint feature)
        {
            var value = FeatureHash.Value(feature);
            for (var m = 0; m < owner.models.Length; m++)
            {
                var model = owner.models[m];
                Weigh(model.Weights.AsSpan(model.Bucket(feature), model.Stride), value, into[owner.offsets[m]..]);
            }
            into[owner.width] += value * value;
        }
    }
}
