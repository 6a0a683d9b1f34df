namespace Muhatap.Text.Language;

/// <summary>Rows kept as product-quantiser codes (Jégou, Douze and Schmid, 2011), with a code for each row's length where fastText kept one.</summary>
internal sealed class QuantisedRows
{
    private const int Centroids = 256;
    private readonly byte[] codes;
    private readonly byte[]? lengthCodes;
    private readonly Quantiser quantiser;
    private readonly Quantiser? lengths;
    private readonly int codesPerRow;

    public QuantisedRows(BinaryReader reader)
    {
        var keepsLengths = reader.ReadBoolean();
        var rows = (int)reader.ReadInt64();
        reader.ReadInt64();
        codes = reader.ReadBytes(reader.ReadInt32());
        codesPerRow = codes.Length / rows;
        quantiser = new Quantiser(reader);
        if (!keepsLengths)
            return;
        lengthCodes = reader.ReadBytes(rows);
        lengths = new Quantiser(reader);
    }

    public void AddTo(Span<float> sum, int row)
    {
        var length = lengthCodes is null ? 1f : lengths!.Values[lengthCodes[row]];
        for (var part = 0; part < codesPerRow; part++)
        {
            var width = part == codesPerRow - 1 ? quantiser.LastWidth : quantiser.Width;
            var from =
                part == codesPerRow - 1
                    ? (part * Centroids * quantiser.Width) + (codes[(row * codesPerRow) + part] * quantiser.LastWidth)
                    : ((part * Centroids) + codes[(row * codesPerRow) + part]) * quantiser.Width;
            for (var i = 0; i < width; i++)
                sum[(part * quantiser.Width) + i] += length * quantiser.Values[from + i];
        }
    }

    private sealed class Quantiser
    {
        public Quantiser(BinaryReader reader)
        {
            var dimension = reader.ReadInt32();
            reader.ReadInt32();
            Width = reader.ReadInt32();
            LastWidth = reader.ReadInt32();
            Values = new float[dimension * Centroids];
            for (var i = 0; i < Values.Length; i++)
                Values[i] = reader.ReadSingle();
        }

        public int Width { get; }

        public int LastWidth { get; }

        public float[] Values { get; }
    }
}
