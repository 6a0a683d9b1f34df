using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Muhatap.Text.Features;

namespace Muhatap.Text.Models;

/// <summary>
/// Vectors of words by what stands around them, a byte a number, already weighed down by how common the word is (Arora, Liang and Ma,
/// "A simple but tough-to-beat baseline for sentence embeddings", 2017). Found by the hash of the folded piece.
/// </summary>
internal sealed class WordVectors(int dimension, Dictionary<ulong, int> rows, sbyte[] values, float[] scales)
{
    private const int Magic = 0x31565748; // "HWV1"

    private const int Lanes = 16;

    /// <summary>Length given to the sum's part of a text's vector.</summary>
    private const float SumLength = 4f;

    /// <summary>Numbers of a word's vector.</summary>
    public int Dimension => dimension;

    /// <summary>Numbers of a text's vector: the sum, the largest and the smallest of each dimension.</summary>
    public int TextDimension => 3 * dimension;

    /// <summary>The row of a piece; -1 where it has no vector.</summary>
    public int Row(Tokens.TokenKind kind, ReadOnlySpan<char> folded) => rows.GetValueOrDefault(FeatureHash.Key(kind, folded), -1);

    /// <summary>Writes a piece's vector.</summary>
    public void CopyTo(int row, Span<float> vector)
    {
        for (var i = 0; i < dimension; i++)
            vector[i] = values[(row * dimension) + i] * scales[row];
    }

    /// <summary>Adds pieces by their rows.</summary>
    /// <param name="text">Sums, largest and smallest numbers so far; begins as zeros.</param>
    public void Add(ReadOnlySpan<int> pieces, Span<float> text)
    {
        for (var i = 0; i < dimension; i += Lanes)
        {
            ref var from = ref values[i];
            ref var to = ref text[i];
            var sum = Vector512.LoadUnsafe(ref to);
            var largest = Vector512.LoadUnsafe(ref to, (nuint)dimension);
            var smallest = Vector512.LoadUnsafe(ref to, 2 * (nuint)dimension);
            foreach (var row in pieces)
            {
                var bytes = Vector128.LoadUnsafe(ref from, (nuint)(row * dimension));
                var v = Single(bytes) * scales[row];
                sum += v;
                largest = Vector512.Max(largest, v);
                smallest = Vector512.Min(smallest, v);
            }
            sum.StoreUnsafe(ref to);
            largest.StoreUnsafe(ref to, (nuint)dimension);
            smallest.StoreUnsafe(ref to, 2 * (nuint)dimension);
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
        Span<int> row = stackalloc int[1];
        while (scanner.Next())
        {
            row[0] = Row(scanner.Kind, scanner.Folded);
            if (row[0] >= 0)
                Add(row, vector);
        }
        Finish(vector);
        return vector;
    }

    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic)
            throw new InvalidDataException("Not a file of word vectors; make it again with 'train words'.");
        var dimension = reader.ReadInt32();
        if (dimension % Lanes != 0)
            throw new InvalidDataException($"Word vectors of {dimension} numbers cannot be read; a multiple of {Lanes} can.");
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

    private static Vector512<float> Single(Vector128<sbyte> bytes)
    {
        var (low, high) = Vector256.Widen(Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes)));
        return Vector512.ConvertToSingle(Vector512.Create(low, high));
    }
}
