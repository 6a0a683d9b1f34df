using System.Runtime.InteropServices;

namespace Muhatap.Linkage.Normalising;

/// <summary>Hashes that are the same in every process, so that blocks, samples and ties never depend on the run.</summary>
internal static class StableHash
{
    /// <summary>64 bits of a text, never 0 (0 stands for a missing key). FNV-like over 8 bytes at a time, finished as in SplitMix64.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xcbf29ce484222325UL ^ (ulong)text.Length;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
            hash = (hash ^ word) * 0x9E3779B97F4A7C15UL ^ (hash >> 29);
        foreach (var letter in text[(words.Length * 4)..])
            hash = (hash ^ letter) * 0x9E3779B97F4A7C15UL ^ (hash >> 29);
        return NonZero(Mix(hash));
    }

    /// <summary>A key made of two; missing (0) where either is.</summary>
    public static ulong Combine(ulong left, ulong right) => left == 0 || right == 0 ? 0 : NonZero(Mix(left * 31 + Mix(right)));

    /// <summary>SplitMix64's finisher (Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static ulong NonZero(ulong hash) => hash == 0 ? 1 : hash;
}
