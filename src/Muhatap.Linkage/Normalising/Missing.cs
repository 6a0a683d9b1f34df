using System.Collections.Frozen;

namespace Muhatap.Linkage.Normalising;

/// <summary>Words that stand where a value is missing.</summary>
internal static class Missing
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "na",
        "nan",
        "null",
        "none",
        "n a",
        "yok",
        "bos",
        "bilinmiyor",
        "unknown",
        "undefined",
        "belirsiz",
        "x",
        "xx",
        "xxx",
        "test",
    }
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded value says nothing.</summary>
    public static bool Is(ReadOnlySpan<char> folded) => folded.Length == 0 || Words.Contains(folded);
}
