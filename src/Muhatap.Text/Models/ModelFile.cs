using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Muhatap.Text.Models;

/// <summary>
/// Reads and writes a linear model: a short header, then the weights column by column, compressed (most are zero).
/// </summary>
internal static class ModelFile
{
    private const int Magic = 0x314D484D; // "MHM1"

    public static LinearModel Read(Stream stream)
    {
        using var header = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (header.ReadInt32() != Magic)
            throw new InvalidDataException("Not a Muhatap model file; make it again with 'train'.");
        var name = header.ReadString();
        var heads = new ModelHead[header.ReadInt32()];
        for (var h = 0; h < heads.Length; h++)
        {
            var headName = header.ReadString();
            var first = header.ReadInt32();
            var classes = new string[header.ReadInt32()];
            for (var c = 0; c < classes.Length; c++)
                classes[c] = header.ReadString();
            heads[h] = new ModelHead(headName, first, classes, header.ReadSingle());
        }
        var bits = header.ReadInt32();
        var gain = header.ReadSingle();
        var columns = header.ReadInt32();
        var bias = ReadFloats(header, columns);
        var scales = ReadFloats(header, columns);
        var stride = LinearModel.StrideFor(columns);
        var weights = new sbyte[stride << bits];
        using var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        var column = new sbyte[1 << bits];
        for (var c = 0; c < columns; c++)
        {
            packed.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
            for (var b = 0; b < column.Length; b++)
                weights[(b * stride) + c] = column[b];
        }
        return new LinearModel(name, heads, bits, gain, bias, scales, weights);
    }

    public static void Write(LinearModel model, Stream stream)
    {
        using var header = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        header.Write(Magic);
        header.Write(model.Name);
        header.Write(model.Heads.Count);
        foreach (var head in model.Heads)
        {
            header.Write(head.Name);
            header.Write(head.First);
            header.Write(head.Classes.Length);
            foreach (var c in head.Classes)
                header.Write(c);
            header.Write(head.Temperature);
        }
        header.Write(model.Bits);
        header.Write(model.Gain);
        header.Write(model.Columns);
        foreach (var b in model.Bias)
            header.Write(b);
        foreach (var s in model.Scales)
            header.Write(s);
        header.Flush();
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        var column = new sbyte[1 << model.Bits];
        for (var c = 0; c < model.Columns; c++)
        {
            for (var b = 0; b < column.Length; b++)
                column[b] = model.Weights[(b * model.Stride) + c];
            packed.Write(MemoryMarshal.AsBytes(column.AsSpan()));
        }
    }

    private static float[] ReadFloats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadSingle();
        return values;
    }
}
