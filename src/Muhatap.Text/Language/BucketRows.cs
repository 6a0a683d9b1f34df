using System.Numerics;

namespace Muhatap.Text.Language;

/// <summary>Which row each kept bucket has: open addressing, asked some twenty times a word.</summary>
internal sealed class BucketRows
{
    private readonly (int Bucket, int Row)[] cells;
    private readonly int shift;

    public BucketRows(int count)
    {
        var bits = BitOperations.Log2((uint)Math.Max(count, 2)) + 2;
        cells = new (int, int)[1 << bits];
        Array.Fill(cells, (-1, -1));
        shift = 32 - bits;
    }

    public void Add(int bucket, int row)
    {
        var at = Cell(bucket);
        while (cells[at].Bucket >= 0)
            at = (at + 1) & (cells.Length - 1);
        cells[at] = (bucket, row);
    }

    /// <summary>The row, or -1.</summary>
    public int Find(int bucket)
    {
        var at = Cell(bucket);
        while (true)
        {
            var (known, row) = cells[at];
            if (known == bucket || known < 0)
                return row;
            at = (at + 1) & (cells.Length - 1);
        }
    }

    private int Cell(int bucket) => (int)(((uint)bucket * 0x9E3779B1u) >> shift);
}
