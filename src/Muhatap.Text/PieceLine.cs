using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Muhatap.Text;

/// <summary>All that one piece of a text brings to a reading, in one cache line.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct PieceLine
{
    /// <summary>What its own features bring to the columns of <see cref="Models.InterleavedWeights"/>.</summary>
    [FieldOffset(0)]
    public Vector256<short> Sums;

    /// <summary>What they say for English against Turkish.</summary>
    [FieldOffset(32)]
    public short English;

    /// <summary>The squared length of its own features, in units of a twenty-fifth.</summary>
    [FieldOffset(34)]
    public short Squares;

    /// <summary>What it brings to pairs.</summary>
    [FieldOffset(36)]
    public uint PairPart;

    /// <summary>See <see cref="PieceTags"/>.</summary>
    [FieldOffset(40)]
    public ulong Tags;

    /// <summary>The row of its vector, or -1.</summary>
    [FieldOffset(48)]
    public int Vector;

    /// <summary>How many of the language model's vectors its line there is the sum of.</summary>
    [FieldOffset(52)]
    public int LanguageVectors;

    /// <summary>The hash by which it is known; 0 in a line not yet used.</summary>
    [FieldOffset(56)]
    public ulong Key;
}
