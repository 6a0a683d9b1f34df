using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Muhatap.Linkage.Comparisons;

/// <summary>
/// Jaro–Winkler similarity (Winkler 1990: prefix weight 0.1, at most four letters). For each letter of one value a vector comparison gives
/// the places of that letter in the other as bits; the window and the places already taken are masks, and the first free place is the lowest
/// bit. The greedy choice is the plain algorithm's, so results are identical to it, bit for bit. Values over 64 letters take the plain way.
/// </summary>
public static class JaroWinkler
{
    private const int MaximumPrefix = 4;
    private const double PrefixWeight = 0.1;

    /// <summary>Similarity from 0 (nothing in common) to 1 (equal; also where both are empty).</summary>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length ? 1 : 0;
        if (!Vector128.IsHardwareAccelerated || left.Length > 64 || right.Length > 64)
            return PlainJaroWinkler.Similarity(left, right);
        var window = Math.Max(0, Math.Max(left.Length, right.Length) / 2 - 1);
        return right.Length <= 16 ? Short(left, right, window) : Long(left, right, window);
    }

    private static double Short(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int window)
    {
        var letters = Load(right);
        ulong taken = 0;
        ulong matched = 0;
        var free = LowBits(right.Length);
        // The window slides by one bit a letter: places i - window … i + window of the other value.
        for (var i = 0; i < left.Length; i++)
        {
            var low = i > window ? ulong.MaxValue << (i - window) : ulong.MaxValue;
            var places = Places(letters, left[i]) & free & low & LowBits(i + window + 1);
            var place = places & (0 - places);
            free ^= place;
            taken |= place;
            matched |= (place != 0 ? 1UL : 0UL) << i;
        }
        return Score(left, right, matched, taken);
    }

    private static double Long(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int window)
    {
        ulong taken = 0;
        ulong matched = 0;
        var free = LowBits(right.Length);
        var first = Load(right);
        var second = Load(right[16..]);
        var third = right.Length > 32 ? Load(right[32..]) : default;
        var fourth = right.Length > 48 ? Load(right[48..]) : default;
        for (var i = 0; i < left.Length; i++)
        {
            var letter = left[i];
            var places = (ulong)Places(first, letter) | ((ulong)Places(second, letter) << 16);
            if (right.Length > 32)
                places |= ((ulong)Places(third, letter) << 32) | ((ulong)Places(fourth, letter) << 48);
            var low = i > window ? ulong.MaxValue << (i - window) : ulong.MaxValue;
            places &= free & low & LowBits(i + window + 1);
            var place = places & (0 - places);
            free ^= place;
            taken |= place;
            matched |= (place != 0 ? 1UL : 0UL) << i;
        }
        return Score(left, right, matched, taken);
    }

    private static double Score(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ulong matched, ulong taken)
    {
        var matches = BitOperations.PopCount(matched);
        if (matches == 0)
            return 0;
        var crossed = 0;
        while (matched != 0)
        {
            if (left[BitOperations.TrailingZeroCount(matched)] != right[BitOperations.TrailingZeroCount(taken)])
                crossed++;
            matched &= matched - 1;
            taken &= taken - 1;
        }
        return Finish(left, right, matches, crossed / 2);
    }

    /// <summary>The formula both ways share, so that they round alike.</summary>
    internal static double Finish(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int matches, int transpositions)
    {
        double m = matches;
        var jaro = (m / left.Length + m / right.Length + (m - transpositions) / m) / 3.0;
        var prefix = 0;
        var longest = Math.Min(MaximumPrefix, Math.Min(left.Length, right.Length));
        while (prefix < longest && left[prefix] == right[prefix])
            prefix++;
        return jaro + prefix * PrefixWeight * (1 - jaro);
    }

    private static Vector256<ushort> Load(ReadOnlySpan<char> text)
    {
        if (text.Length >= 16)
            return Vector256.Create(MemoryMarshal.Cast<char, ushort>(text[..16]));
        Span<ushort> padded = stackalloc ushort[16];
        MemoryMarshal.Cast<char, ushort>(text).CopyTo(padded);
        return Vector256.Create<ushort>(padded);
    }

    private static uint Places(Vector256<ushort> letters, char letter) =>
        Vector256.ExtractMostSignificantBits(Vector256.Equals(letters, Vector256.Create((ushort)letter)));

    private static ulong LowBits(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
}
