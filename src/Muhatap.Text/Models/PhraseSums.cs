using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Muhatap.Text.Models;

/// <summary>
/// Runs the filters of a <see cref="PhraseNetwork"/> along a text: a filter sees three pieces in a row, and since what each of them brings
/// is known beforehand (<see cref="PhraseParts"/>), a step is three additions.
/// </summary>
internal struct PhraseSums(Vector512<short> bias)
{
    private Vector512<short> next;
    private Vector512<short> afterNext;
    private Vector512<short> largest;
    private Vector512<int> lower;
    private Vector512<int> upper;

    /// <summary>Pieces taken so far.</summary>
    public int Pieces { get; private set; }

    /// <summary>Takes the text's next piece.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in PhraseParts piece)
    {
        var found = Vector512.Max(bias + piece.Here + next, Vector512<short>.Zero);
        next = afterNext + piece.Next;
        afterNext = piece.AfterNext;
        largest = Vector512.Max(largest, found);
        var (low, high) = Vector512.Widen(found);
        lower += low;
        upper += high;
        Pieces++;
    }

    /// <summary>Writes what each filter found at most, and after these what each found in sum, in <see cref="PhraseNetwork.Unit"/>s.</summary>
    public readonly void CopyTo(Span<float> found)
    {
        var (low, high) = Vector512.Widen(largest);
        var to = MemoryMarshal.Cast<float, Vector512<float>>(found);
        to[0] = Vector512.ConvertToSingle(low);
        to[1] = Vector512.ConvertToSingle(high);
        to[2] = Vector512.ConvertToSingle(lower);
        to[3] = Vector512.ConvertToSingle(upper);
    }
}
