using System.Runtime.InteropServices;

namespace Muhatap.Store.Bulk;

/// <summary>Memory for the texts and bytes of one row, at addresses that stay until <see cref="Clear"/>: SQLite reads them where they are.</summary>
internal sealed class RowMemory
{
    private const int Usual = 64 * 1024;

    // Filled ones stay referenced until the row is through: bound values point into them.
    private readonly List<byte[]> full = [];
    private byte[] bytes = GC.AllocateUninitializedArray<byte>(Usual, pinned: true);
    private int used;

    /// <param name="address">Where the span begins.</param>
    public Span<byte> Take(int length, out nint address)
    {
        if (length > bytes.Length - used)
        {
            full.Add(bytes);
            bytes = GC.AllocateUninitializedArray<byte>(Math.Max(Usual, length), pinned: true);
            used = 0;
        }
        address = Marshal.UnsafeAddrOfPinnedArrayElement(bytes, used);
        var room = bytes.AsSpan(used, length);
        used += length;
        return room;
    }

    /// <summary>The last taken did not need so many bytes at its end.</summary>
    public void GiveBack(int length) => used -= length;

    /// <summary>The row is through.</summary>
    public void Clear()
    {
        full.Clear();
        if (bytes.Length > Usual)
            bytes = GC.AllocateUninitializedArray<byte>(Usual, pinned: true);
        used = 0;
    }
}
