using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Muhatap.Query.Compile;

/// <summary>What a term is looked for in. The same letters in two spaces are two terms.</summary>
internal enum TermSpace
{
    Word,
    Hashtag,
    Mention,

    /// <summary>Not in any text: stands for everything a prefix, a pattern, an inflected or an exact word finds.</summary>
    Pattern,
    Source,
    Type,
    Site,
    Author,
    To,
    Country,
    City,
}

/// <summary>
/// 64-bit hashes of terms; within a process a term is its hash. The keys are drawn anew in each process, so nobody outside can make two
/// terms meet; by chance, among a million terms, two meet with a probability of 3 in 100 million.
/// </summary>
/// <remarks>
/// Forms of ASCII letters are packed eight characters to a word, the first in the lowest byte; others four. Each word is multiplied
/// into the state (the 128-bit product's halves, xored), the last one together with the length.
/// </remarks>
internal static class TermHash
{
    private static readonly ulong[] Keys = NewKeys();

    /// <summary>Turns a term anywhere into the same term in the title.</summary>
    internal static readonly ulong Title = Keys[^1];

    private static readonly ulong Multiplier = Keys[^2] | 1;
    private static readonly ulong Wide = Keys[^3];

    /// <summary>The state before the first character of an ASCII form.</summary>
    internal static ulong Start(TermSpace space) => Keys[(int)space];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong state, ulong word)
    {
        var high = Math.BigMul(state ^ word, Multiplier, out var low);
        return high ^ low;
    }

    /// <summary>The hash, once all words but the last are mixed in.</summary>
    /// <param name="last">The last one to eight characters, packed; 0 for an empty form.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Finish(ulong state, ulong last, int length) => Mix(state ^ BitOperations.RotateLeft((ulong)length, 58), last) | 1;

    internal static ulong Of(TermSpace space, ReadOnlySpan<char> form)
    {
        var state = Start(space);
        var ascii = System.Text.Ascii.IsValid(form);
        var width = ascii ? 8 : 16;
        if (!ascii)
            state ^= Wide;
        var word = 0UL;
        var shift = 0;
        foreach (var c in form)
        {
            if (shift == 64)
            {
                state = Mix(state, word);
                word = 0;
                shift = 0;
            }
            word |= (ulong)c << shift;
            shift += width;
        }
        return Finish(state, word, form.Length);
    }

    /// <summary>The hash of an ASCII form given as bytes.</summary>
    internal static ulong Of(TermSpace space, ReadOnlySpan<byte> form)
    {
        var state = Start(space);
        var at = 0;
        for (; form.Length - at > 8; at += 8)
            state = Mix(state, BinaryPrimitives.ReadUInt64LittleEndian(form[at..]));
        var word = 0UL;
        for (var i = form.Length - 1; i >= at; i--)
            word = (word << 8) | form[i];
        return Finish(state, word, form.Length);
    }

    private static ulong[] NewKeys()
    {
        var keys = new ulong[Enum.GetValues<TermSpace>().Length + 3];
        RandomNumberGenerator.Fill(System.Runtime.InteropServices.MemoryMarshal.AsBytes(keys.AsSpan()));
        return keys;
    }
}
