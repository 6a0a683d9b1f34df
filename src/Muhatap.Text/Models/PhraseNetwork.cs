using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Muhatap.Text.Features;

namespace Muhatap.Text.Models;

/// <summary>
/// A convolution over three pieces in a row (Kim, "Convolutional neural networks for sentence classification", 2014). A piece is the sum of
/// learnt vectors of its own features (a word, its beginning, its letter runs; so a word never seen is like those it is written like), beside
/// the vector of what stands around the word. What a filter finds at most, and in all, is what the classes are told by.
/// </summary>
internal sealed class PhraseNetwork
{
    /// <summary>Filters; one a lane of <see cref="PhraseParts"/>.</summary>
    public const int Filters = 32;

    /// <summary>Pieces a filter sees.</summary>
    public const int Width = 3;

    /// <summary>Numbers of a feature's vector.</summary>
    public const int Learnt = 32;

    /// <summary>Buckets of features, as a power of two.</summary>
    public const int Bits = 16;

    /// <summary>Word vectors are weighed by how common the word is and lie close to zero; this brings them to the learnt ones' length.</summary>
    public const float VectorGain = 3f;

    /// <summary>A text's sum of findings grows with its length, more slowly the longer it is.</summary>
    public const float MeanGain = 0.5f;

    /// <summary>What a filter finds is kept in steps of this size.</summary>
    public const float Unit = 1f / 256;

    private const int Magic = 0x31504D48; // "HMP1"

    private readonly int words;
    private readonly int classes;
    private readonly sbyte[] features;
    private readonly float[] scales;
    private readonly float[] filters;
    private readonly float[] bias;
    private readonly float[] outer;
    private readonly float[] outerBias;

    /// <summary>Puts a network together.</summary>
    /// <param name="words">Numbers of a word's vector.</param>
    /// <param name="features">Bucket by bucket, <see cref="Learnt"/> numbers each, in its bucket's scale.</param>
    /// <param name="filters">For each of <see cref="Width"/> places, counted backwards from where the filter ends, for each filter: a weight for each number of a piece.</param>
    /// <param name="bias">One a filter.</param>
    /// <param name="outer">For each class a weight for what each filter found at most, then for what it found in all.</param>
    public PhraseNetwork(int words, sbyte[] features, float[] scales, float[] filters, float[] bias, float[] outer, float[] outerBias)
    {
        this.words = words;
        this.features = features;
        this.scales = scales;
        this.filters = filters;
        this.bias = bias;
        this.outer = outer;
        this.outerBias = outerBias;
        classes = outerBias.Length;
    }

    /// <summary>Where a feature's vector is.</summary>
    public static int Bucket(uint feature) => (int)(feature >> (32 - Bits));

    /// <summary>What a letter run counts in a piece of so many: together as much as one strong feature, however long the word.</summary>
    public static float WeakShare(ReadOnlySpan<uint> features)
    {
        var weak = 0;
        foreach (var feature in features)
            weak += (feature & 1) == 0 ? 1 : 0;
        return weak == 0 ? 0f : 1f / MathF.Sqrt(weak);
    }

    /// <summary>A text not yet begun.</summary>
    public PhraseSums Begin()
    {
        Span<short> whole = stackalloc short[Filters];
        for (var f = 0; f < Filters; f++)
            whole[f] = Units(bias[f]);
        return new PhraseSums(Vector512.Create<short>(whole));
    }

    /// <summary>What a piece brings to every filter.</summary>
    /// <param name="own">Its features.</param>
    /// <param name="word">Its word's vector; empty where it has none.</param>
    public PhraseParts Parts(ReadOnlySpan<uint> own, ReadOnlySpan<float> word)
    {
        var length = Learnt + words;
        Span<float> piece = stackalloc float[length];
        piece.Clear();
        var weak = WeakShare(own);
        foreach (var feature in own)
        {
            var bucket = Bucket(feature);
            var factor = scales[bucket] * ((feature & 1) != 0 ? 1f : weak);
            var numbers = features.AsSpan(bucket * Learnt, Learnt);
            for (var i = 0; i < Learnt; i++)
                piece[i] += numbers[i] * factor;
        }
        if (!word.IsEmpty)
            TensorPrimitives.Multiply(word, VectorGain, piece[Learnt..]);
        Span<short> parts = stackalloc short[Width * Filters];
        for (var p = 0; p < parts.Length; p++)
            parts[p] = Units(TensorPrimitives.Dot<float>(filters.AsSpan(p * length, length), piece));
        return MemoryMarshal.Read<PhraseParts>(MemoryMarshal.AsBytes(parts));
    }

    /// <summary>Scores of the classes for a text whose pieces were all taken.</summary>
    public void Score(in PhraseSums text, Span<float> scores)
    {
        Span<float> found = stackalloc float[2 * Filters];
        text.CopyTo(found);
        TensorPrimitives.Multiply(found, Unit, found);
        TensorPrimitives.Multiply(found[Filters..], MeanFactor(text.Pieces), found[Filters..]);
        for (var c = 0; c < classes; c++)
            scores[c] = outerBias[c] + TensorPrimitives.Dot<float>(outer.AsSpan(c * found.Length, found.Length), found);
    }

    /// <summary>What the sum of findings over so many pieces is multiplied by.</summary>
    public static float MeanFactor(int pieces) => pieces == 0 ? 0f : MeanGain / MathF.Sqrt(pieces);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static PhraseNetwork Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic)
            throw new InvalidDataException("Not a phrase network, or one of an older version; make it again with 'train'.");
        var (words, classes) = (reader.ReadInt32(), reader.ReadInt32());
        var features = new sbyte[Learnt << Bits];
        stream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        return new PhraseNetwork(
            words,
            features,
            Floats(1 << Bits),
            Floats(Width * Filters * (Learnt + words)),
            Floats(Filters),
            Floats(classes * 2 * Filters),
            Floats(classes)
        );

        float[] Floats(int count)
        {
            var values = new float[count];
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(words);
        writer.Write(classes);
        writer.Write(MemoryMarshal.AsBytes(features.AsSpan()));
        foreach (var part in new[] { scales, filters, bias, outer, outerBias })
            writer.Write(MemoryMarshal.AsBytes(part.AsSpan()));
    }

    private static short Units(float value) => (short)Math.Clamp(MathF.Round(value / Unit), short.MinValue / 4, short.MaxValue / 4);
}
