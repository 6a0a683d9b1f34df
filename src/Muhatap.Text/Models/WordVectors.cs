using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Muhatap.Text.Features;

namespace Muhatap.Text.Models;

/// <summary>
/// Vectors of words by what stands around them, a byte a number, already weighed down by how common the word is (Arora, Liang and Ma,
/// "A simple but tough-to-beat baseline for sentence embeddings", 2017). Found by the hash of the folded piece.
/// </summary>
internal sealed class WordVectors(int dimension, Dictionary<ulong, int> rows, sbyte[] values, float[] scales)
{
    private const int Magic = 0x31565748; // "HWV1"

    /// <summary>Length given to the sum's part of a text's vector.</summary>
    private const float SumLength = 4f;

    /// <summary>Numbers of a text's vector: the sum, the largest and the smallest of each dimension.</summary>
    public int TextDimension => 3 * dimension;

    /// <summary>Adds a piece; pieces without a vector change nothing.</summary>
    public void Add(Tokens.TokenKind kind, ReadOnlySpan<char> folded, Span<float> text)
    {
        if (!rows.TryGetValue(FeatureHash.Key(kind, folded), out var row))
            return;
        var from = values.AsSpan(row * dimension, dimension);
        var scale = scales[row];
        var sum = text[..dimension];
        var largest = text.Slice(dimension, dimension);
        var smallest = text.Slice(2 * dimension, dimension);
        for (var i = 0; i < from.Length; i++)
        {
            var v = scale * from[i];
            sum[i] += v;
            largest[i] = Math.Max(largest[i], v);
            smallest[i] = Math.Min(smallest[i], v);
        }
    }

    /// <summary>Ends a text: the sum gets its length.</summary>
    public void Finish(Span<float> text)
    {
        var sum = text[..dimension];
        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0)
            TensorPrimitives.Multiply(sum, SumLength / length, sum);
    }

    /// <summary>The vector of a whole text.</summary>
    public float[] Of(string text)
    {
        var vector = new float[TextDimension];
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer);
        while (scanner.Next())
            Add(scanner.Kind, scanner.Folded, vector);
        Finish(vector);
        return vector;
    }

    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic)
            throw new InvalidDataException("Not a file of word vectors; make it again with 'train words'.");
        var dimension = reader.ReadInt32();
        var count = reader.ReadInt32();
        var rows = new Dictionary<ulong, int>(count);
        for (var i = 0; i < count; i++)
            rows[reader.ReadUInt64()] = i;
        var scales = new float[count];
        for (var i = 0; i < count; i++)
            scales[i] = reader.ReadSingle();
        var values = new sbyte[count * dimension];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(dimension, rows, values, scales);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(dimension);
        writer.Write(rows.Count);
        foreach (var (key, _) in rows.OrderBy(r => r.Value))
            writer.Write(key);
        foreach (var scale in scales)
            writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
