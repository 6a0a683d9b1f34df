using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Muhatap.Linkage.Comparisons;

/// <summary>
/// Jaro–Winkler for processors with AVX-512 (BW and VBMI2): a whole value stands in one or two registers, so that a letter's places are one
/// comparison, and the matched letters of both sides are pressed together and compared at once. What costs time in the plain way, and half of it
/// in the narrower one, are branches no processor can foresee; here the number of letters is the only one left.
/// </summary>
internal static unsafe class WideJaroWinkler
{
    private const int Lanes = 32;

    public static bool IsSupported => Avx512BW.IsSupported && Avx512Vbmi2.IsSupported;

    /// <summary>The similarity of two values of 1 to 64 letters.</summary>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        fixed (char* l = left)
        fixed (char* r = right)
            return left.Length <= Lanes && right.Length <= Lanes
                ? Short((ushort*)l, left.Length, (ushort*)r, right.Length)
                : Long((ushort*)l, left.Length, (ushort*)r, right.Length);
    }

    private static double Short(ushort* left, int leftLength, ushort* right, int rightLength)
    {
        var first = Load(left, leftLength);
        var second = Load(right, rightLength);
        var all = (uint)JaroWinkler.LowBits(rightLength);
        var free = all;
        var window = Math.Max(0, Math.Max(leftLength, rightLength) / 2 - 1);
        // The bits i - window … i + window; beyond the word's edges they simply fall off.
        var reach = JaroWinkler.LowBits(2 * window + 1) << (Lanes - window);
        uint matched = 0;
        for (var i = 0; i < leftLength; i++, reach <<= 1)
        {
            var places = Places(second, left[i]) & free & (uint)(reach >> Lanes);
            free ^= places & (0 - places);
            matched |= (places != 0 ? 1u : 0u) << i;
        }
        var matches = BitOperations.PopCount(matched);
        if (matches == 0)
            return 0;
        var crossed = Vector512.Equals(Press(first, matched), Press(second, all & ~free)).ExtractMostSignificantBits();
        var transpositions = (Lanes - BitOperations.PopCount(crossed)) / 2;
        return JaroWinkler.Finish(leftLength, rightLength, matches, transpositions, Prefix(first, second, leftLength, rightLength));
    }

    private static double Long(ushort* left, int leftLength, ushort* right, int rightLength)
    {
        var first = Load(left, leftLength);
        var second = Load(right, rightLength);
        var secondTail = Load(right + Lanes, rightLength - Lanes);
        var all = JaroWinkler.LowBits(rightLength);
        var free = all;
        var window = Math.Max(0, Math.Max(leftLength, rightLength) / 2 - 1);
        var reach = JaroWinkler.LowBits(window);
        ulong matched = 0;
        for (var i = 0; i < leftLength; i++)
        {
            reach = (reach << 1) | (i <= window ? 1UL : 0UL);
            var places = (Places(second, left[i]) | ((ulong)Places(secondTail, left[i]) << Lanes)) & free & reach;
            free ^= places & (0 - places);
            matched |= (places != 0 ? 1UL : 0UL) << i;
        }
        var matches = BitOperations.PopCount(matched);
        if (matches == 0)
            return 0;
        var firstTail = Load(left + Lanes, leftLength - Lanes);
        var taken = all & ~free;
        var one = stackalloc ushort[3 * Lanes];
        var other = stackalloc ushort[3 * Lanes];
        Press(first, firstTail, matched, one);
        Press(second, secondTail, taken, other);
        // Both hold as many letters as there are matches; behind them stands nothing that was written.
        var same = Vector512.Equals(Vector512.Load(one), Vector512.Load(other)).ExtractMostSignificantBits();
        if (matches > Lanes)
            same |= Vector512.Equals(Vector512.Load(one + Lanes), Vector512.Load(other + Lanes)).ExtractMostSignificantBits() << Lanes;
        var transpositions = (matches - BitOperations.PopCount(same & JaroWinkler.LowBits(matches))) / 2;
        return JaroWinkler.Finish(leftLength, rightLength, matches, transpositions, Prefix(first, second, leftLength, rightLength));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Places(Vector512<ushort> letters, ushort letter) =>
        (uint)Vector512.Equals(letters, Vector512.Create(letter)).ExtractMostSignificantBits();

    /// <summary>The first letters, as many as there are up to 32, and zeros; what stands behind the value is not touched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Load(ushort* letters, int length) =>
        Avx512BW.MaskLoad(
            letters,
            Vector512.LessThan(Vector512<short>.Indices, Vector512.Create((short)length)).AsUInt16(),
            Vector512<ushort>.Zero
        );

    /// <summary>The letters whose bits are set, pressed together at the beginning, zeros behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Press(Vector512<ushort> letters, uint bits) =>
        Avx512Vbmi2.Compress(Vector512<ushort>.Zero, Mask(bits), letters);

    private static void Press(Vector512<ushort> head, Vector512<ushort> tail, ulong bits, ushort* target)
    {
        Vector512.Store(Press(head, (uint)bits), target);
        Vector512.Store(Press(tail, (uint)(bits >> Lanes)), target + BitOperations.PopCount((uint)bits));
    }

    /// <summary>Lanes of ones where the bits are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Mask(uint bits)
    {
        var low = Vector512.Create((ushort)bits);
        var high = Vector512.Create((ushort)(bits >> 16));
        var halves = Vector512.Create(low.GetLower(), high.GetUpper());
        var own = Vector512.Create(LaneBits);
        return Vector512.Equals(halves & own, own);
    }

    private static ReadOnlySpan<ushort> LaneBits =>
        [
            1,
            2,
            4,
            8,
            16,
            32,
            64,
            128,
            256,
            512,
            1024,
            2048,
            4096,
            8192,
            16384,
            32768,
            1,
            2,
            4,
            8,
            16,
            32,
            64,
            128,
            256,
            512,
            1024,
            2048,
            4096,
            8192,
            16384,
            32768,
        ];

    /// <summary>How many letters at the beginning agree, four at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Prefix(Vector512<ushort> first, Vector512<ushort> second, int leftLength, int rightLength)
    {
        var longest = Math.Min(JaroWinkler.MaximumPrefix, Math.Min(leftLength, rightLength));
        var differ = ~Vector512.Equals(first, second).ExtractMostSignificantBits() | (1UL << longest);
        return BitOperations.TrailingZeroCount(differ);
    }
}
