using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Muhatap.Query.Match;

/// <summary>
/// A text as one byte per UTF-16 code unit (<see cref="ScanTable"/>) and as three rows of bits: where white space is, where letters are,
/// and where characters are that need asking about, 64 to a word. Chunks between white space are then found by counting zeros.
/// </summary>
/// <remarks>
/// Also marked as "needs asking" is each first of three equal letters, because lengthened words have two forms; and a
/// <see cref="ScanTable.Closing"/> sign only where no white space follows it.
/// </remarks>
internal sealed class ScanMasks
{
    /// <summary>Chunks up to this length can be looked at as one word of bits.</summary>
    internal const int LongestChunk = 63;

    private const int Padding = 96; // white space behind the end, so that wide loads stay inside and the last chunk ends

    private byte[] _bytes = new byte[1024 + Padding];
    private ulong[] _spaces = new ulong[18];
    private ulong[] _letters = new ulong[18];
    private ulong[] _others = new ulong[18];
    private int _blocks;

    internal void Read(string text)
    {
        if (text.Length + Padding > _bytes.Length)
            Grow(text.Length);
        var bytes = _bytes.AsSpan(0, text.Length);
        var classes = ScanTable.Classes;
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = classes[text[i]];
        _bytes.AsSpan(text.Length, Padding).Clear();
        _blocks = (text.Length >> 6) + 1;
        for (var block = 0; block < _blocks; block++)
        {
            var (spaceLow, letterLow, otherLow) = Half(block << 6);
            var (spaceHigh, letterHigh, otherHigh) = Half((block << 6) + 32);
            _spaces[block] = spaceLow | ((ulong)spaceHigh << 32);
            _letters[block] = letterLow | ((ulong)letterHigh << 32);
            _others[block] = otherLow | ((ulong)otherHigh << 32);
        }
        _spaces[_blocks] = ulong.MaxValue;
        _letters[_blocks] = 0;
        _others[_blocks] = 0;
    }

    /// <summary>Where the next chunk begins at or after <paramref name="at"/>; at or beyond the text's end where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int NextChunk(int at)
    {
        var block = at >> 6;
        var rest = ~_spaces[block] >> (at & 63);
        if (rest != 0)
            return at + BitOperations.TrailingZeroCount(rest);
        while (++block < _blocks)
        {
            if (_spaces[block] != ulong.MaxValue)
                return (block << 6) + BitOperations.TrailingZeroCount(~_spaces[block]);
        }
        return int.MaxValue;
    }

    /// <summary>Where the chunk ends that <paramref name="at"/> stands in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int ChunkEnd(int at)
    {
        var block = at >> 6;
        var rest = _spaces[block] >> (at & 63);
        if (rest != 0)
            return at + BitOperations.TrailingZeroCount(rest);
        while (_spaces[++block] == 0) { }
        return (block << 6) + BitOperations.TrailingZeroCount(_spaces[block]);
    }

    /// <summary>The letters among the characters from <paramref name="at"/> on, the first in the lowest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Letters(int at, int length) => Cut(_letters, at, length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Others(int at, int length) => Cut(_others, at, length);

    internal byte Class(int at) => _bytes[at];

    internal ReadOnlySpan<byte> Bytes(int at, int length) => _bytes.AsSpan(at, length);

    /// <summary>Eight bytes from there, the first in the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Eight(int at) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at, 8));

    /// <summary>True where a character needs asking about that is not of this class.</summary>
    internal bool HasOther(int at, int length, byte allowed)
    {
        for (var others = Others(at, length); others != 0; others &= others - 1)
        {
            if (_bytes[at + BitOperations.TrailingZeroCount(others)] != allowed)
                return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Cut(ulong[] row, int at, int length)
    {
        var block = at >> 6;
        var shift = at & 63;
        var bits = (row[block] >> shift) | ((row[block + 1] << 1) << (63 - shift));
        return bits & ((1UL << length) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (uint Spaces, uint Letters, uint Others) Half(int at)
    {
        var here = Vector256.Create<byte>(_bytes.AsSpan(at, 32));
        var next = Vector256.Create<byte>(_bytes.AsSpan(at + 1, 32));
        var afterNext = Vector256.Create<byte>(_bytes.AsSpan(at + 2, 32));
        var spaces = Vector256.Equals(here, Vector256<byte>.Zero);
        var letters = Vector256.GreaterThanOrEqual(here, Vector256.Create(ScanTable.FirstLetter));
        var signs = Vector256.Equals(here, Vector256.Create(ScanTable.Sign));
        var closings = Vector256.Equals(here, Vector256.Create(ScanTable.Closing)) & Vector256.Equals(next, Vector256<byte>.Zero);
        var lengthened = letters & Vector256.Equals(here, next) & Vector256.Equals(here, afterNext);
        var others = ~(spaces | letters | signs | closings) | lengthened;
        return (spaces.ExtractMostSignificantBits(), letters.ExtractMostSignificantBits(), others.ExtractMostSignificantBits());
    }

    private void Grow(int length)
    {
        _bytes = new byte[(length * 2) + Padding];
        var blocks = (_bytes.Length >> 6) + 2;
        _spaces = new ulong[blocks];
        _letters = new ulong[blocks];
        _others = new ulong[blocks];
    }
}
