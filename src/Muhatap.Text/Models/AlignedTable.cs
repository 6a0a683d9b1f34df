using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Muhatap.Text.Models;

/// <summary>
/// Values that begin at a cache line's edge, so that a value of up to 64 bytes costs one line and not two. Pinned, or the collector would
/// move them off the edge.
/// </summary>
internal sealed class AlignedTable<T>
    where T : unmanaged
{
    private const int Line = 64;
    private readonly byte[] room;
    private readonly nuint first;

    public AlignedTable(int count)
    {
        Count = count;
        room = GC.AllocateArray<byte>((count * Unsafe.SizeOf<T>()) + Line, pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(room, 0);
        first = (Line - (address % Line)) % Line;
    }

    public int Count { get; }

    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(index));
            return ref Unsafe.Add(
                ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(room), first)),
                index
            );
        }
    }
}
