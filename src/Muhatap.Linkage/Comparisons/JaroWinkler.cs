using System.Numerics;
using System.Runtime.CompilerServices;
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
    internal const int MaximumPrefix = 4;
    private const double PrefixWeight = 0.1;

    /// <summary>Similarity from 0 (nothing in common) to 1 (equal; also where both are empty).</summary>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length ? 1 : 0;
        if (!Vector128.IsHardwareAccelerated || left.Length > 64 || right.Length > 64)
            return PlainJaroWinkler.Similarity(left, right);
        if (WideJaroWinkler.IsSupported)
            return WideJaroWinkler.Similarity(left, right);
        return Narrow(left, right);
    }

    /// <summary>The way for processors without AVX-512; values of 1 to 64 letters.</summary>
    internal static double Narrow(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var window = Math.Max(0, Math.Max(left.Length, right.Length) / 2 - 1);
        return right.Length switch
        {
            < 8 => Match(left, right, window, new Upto8(right)),
            <= 16 => Match(left, right, window, new Upto16(right)),
            <= 32 => Match(left, right, window, new Upto32(right)),
            _ => Match(left, right, window, new Upto64(right)),
        };
    }

    /// <summary>Takes each letter's first free place within the window, which slides by one bit a letter.</summary>
    private static double Match<TLetters>(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int window, TLetters letters)
        where TLetters : struct, ILetters
    {
        ulong matched = 0;
        var all = LowBits(right.Length);
        var free = all;
        var reach = LowBits(window);
        ulong bit = 1;
        for (var i = 0; i < left.Length; i++, bit <<= 1)
        {
            // Places i - window … i + window: the upper end grows by one; the lower end follows once the letter is beyond it.
            reach = (reach << 1) | (i <= window ? 1UL : 0UL);
            var places = letters.Places(left[i]) & free & reach;
            free ^= places & (0 - places);
            matched |= places != 0 ? bit : 0;
        }
        return Score(left, right, matched, all & ~free);
    }

    /// <summary>The places of a letter in up to so many letters, as bits; bits beyond the length may be set.</summary>
    private interface ILetters
    {
        ulong Places(char letter);
    }

    // Values shorter than their vectors are loaded from both ends; the second load's bits are shifted to where its letters stand.
    private readonly struct Upto8 : ILetters
    {
        private readonly Vector128<ushort> _letters;
        private readonly int _shift;

        public Upto8(ReadOnlySpan<char> text)
        {
            if (text.Length >= 4)
            {
                var halves = (
                    MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text)),
                    MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[^4..]))
                );
                _letters = Vector128.Create(halves.Item1, halves.Item2).AsUInt16();
                _shift = text.Length - 4;
                return;
            }
            _letters = Vector128.Create(text[0], text.Length > 1 ? text[1] : '\0', text.Length > 2 ? text[2] : '\0', 0, 0, 0, 0, 0);
            _shift = 4;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Places(char letter)
        {
            ulong bits = Vector128.Equals(_letters, Vector128.Create((ushort)letter)).ExtractMostSignificantBits();
            return (bits & 0xF) | ((bits >> 4) << _shift);
        }
    }

    private readonly struct Upto16(ReadOnlySpan<char> text) : ILetters
    {
        private readonly Vector256<ushort> _letters = Vector256.Create(
            Vector128.Create(MemoryMarshal.Cast<char, ushort>(text[..8])),
            Vector128.Create(MemoryMarshal.Cast<char, ushort>(text[^8..]))
        );
        private readonly int _shift = text.Length - 8;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Places(char letter)
        {
            ulong bits = Vector256.Equals(_letters, Vector256.Create((ushort)letter)).ExtractMostSignificantBits();
            return (bits & 0xFF) | ((bits >> 8) << _shift);
        }
    }

    private readonly struct Upto32(ReadOnlySpan<char> text) : ILetters
    {
        private readonly Vector256<ushort> _first = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text[..16]));
        private readonly Vector256<ushort> _last = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text[^16..]));
        private readonly int _shift = text.Length - 16;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Places(char letter)
        {
            var wanted = Vector256.Create((ushort)letter);
            return Vector256.Equals(_first, wanted).ExtractMostSignificantBits()
                | ((ulong)Vector256.Equals(_last, wanted).ExtractMostSignificantBits() << _shift);
        }
    }

    private readonly struct Upto64 : ILetters
    {
        private readonly Upto32 _first;
        private readonly Upto32 _last;
        private readonly int _shift;

        public Upto64(ReadOnlySpan<char> text)
        {
            _first = new Upto32(text[..32]);
            _last = new Upto32(text[^32..]);
            _shift = text.Length - 32;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Places(char letter) => _first.Places(letter) | (_last.Places(letter) << _shift);
    }

    private static double Score(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ulong matched, ulong taken)
    {
        var matches = BitOperations.PopCount(matched);
        if (matches == 0)
            return 0;
        var crossed = 0;
        // The bits stand below the lengths by construction, so the letters need no bounds checks.
        ref var first = ref MemoryMarshal.GetReference(left);
        ref var second = ref MemoryMarshal.GetReference(right);
        while (matched != 0)
        {
            var one = Unsafe.Add(ref first, BitOperations.TrailingZeroCount(matched));
            var other = Unsafe.Add(ref second, BitOperations.TrailingZeroCount(taken));
            crossed += one != other ? 1 : 0;
            matched &= matched - 1;
            taken &= taken - 1;
        }
        return Finish(left, right, matches, crossed / 2);
    }

    /// <summary>The formula with the common beginning looked up letter by letter.</summary>
    internal static double Finish(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int matches, int transpositions)
    {
        var prefix = 0;
        var longest = Math.Min(MaximumPrefix, Math.Min(left.Length, right.Length));
        while (prefix < longest && left[prefix] == right[prefix])
            prefix++;
        return Finish(left.Length, right.Length, matches, transpositions, prefix);
    }

    /// <summary>The formula all ways share, so that they round alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Finish(int leftLength, int rightLength, int matches, int transpositions, int prefix)
    {
        double m = matches;
        var jaro = (m / leftLength + m / rightLength + (m - transpositions) / m) / 3.0;
        return jaro + prefix * PrefixWeight * (1 - jaro);
    }

    /// <summary>The lowest bits, as many as asked for.</summary>
    internal static ulong LowBits(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
}
