using Muhatap.Text.Tokens;

namespace Muhatap.Text.Features;

/// <summary>
/// How pieces become features. A word gives itself, its beginning (with "negated" where the verb says no), its inner letter
/// runs of 3 to 6 with the word's edges; neighbours give pairs. All features of one word depend on that word alone, which
/// is what lets a reader keep their sum per word.
/// </summary>
internal static class FeatureHash
{
    private const uint Prime = 0x01000193;
    private const int Shortest = 3;
    private const int Longest = 6;

    /// <summary>What a strong feature counts; a letter run counts <see cref="WeakValue"/>.</summary>
    public const float StrongValue = 1f;

    public const float WeakValue = 0.4f;

    /// <summary>The two values as whole numbers of one unit, a fifth.</summary>
    public const int StrongUnits = 5;

    public const int WeakUnits = 2;

    /// <summary>What a feature counts, in units.</summary>
    public static int Units(uint feature) => (feature & 1) != 0 ? StrongUnits : WeakUnits;

    /// <summary>The squared length of features, in units of a twenty-fifth.</summary>
    public static int SquareUnits(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += Units(feature) * Units(feature);
        return sum;
    }

    public static float Value(uint feature) => (feature & 1) != 0 ? StrongValue : WeakValue;

    /// <summary>A 64-bit hash of a piece, by which a sum is kept.</summary>
    public static ulong Key(TokenKind kind, ReadOnlySpan<char> folded)
    {
        var h = 0xCBF29CE484222325UL ^ ((ulong)kind << 56);
        foreach (var c in folded)
            h = (h ^ c) * 0x100000001B3UL;
        return h ^ (h >> 29);
    }

    /// <summary>The features of one piece by itself.</summary>
    public static void Piece<TSink>(TokenKind kind, ReadOnlySpan<char> folded, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        sink.Add(Strong(Run(folded, 0x11u + (uint)kind)));
        if (kind != TokenKind.Word || folded.Length == 0)
            return;
        var negated = Negation.In(folded);
        sink.Add(Strong(Run(Beginning(folded), negated ? 0x51u : 0x31u)));
        if (negated)
            sink.Add(Strong(0x77777777u));
        LetterRuns(folded, ref sink);
    }

    /// <summary>What a piece brings to a pair: its beginning and whether it is negated.</summary>
    public static uint PairPart(TokenKind kind, ReadOnlySpan<char> folded) =>
        kind == TokenKind.Word ? Run(Beginning(folded), Negation.In(folded) ? 0x51u : 0x31u) : Run(folded, 0x11u + (uint)kind);

    public static uint Pair(uint left, uint right) => Strong(Mix(left * 0x9E3779B1u + right));

    /// <summary>A pair with one piece between.</summary>
    public static uint Gapped(uint left, uint right) => Strong(Mix(left * 0x85EBCA77u + right + 0x5bd1e995u));

    public static uint Flag(uint number) => Strong(Mix(number * 0xC2B2AE3Du + 0x27D4EB2Fu));

    /// <summary>A run of characters as a strong feature.</summary>
    public static uint Text(ReadOnlySpan<char> characters) => Strong(Run(characters, 0x71u));

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> folded) => folded[..Math.Min(5, folded.Length)];

    private static void LetterRuns<TSink>(ReadOnlySpan<char> folded, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (var start = -1; start <= folded.Length - Shortest + 1; start++)
        {
            var h = 0x811C9DC5u;
            for (var n = 1; n <= Longest; n++)
            {
                var i = start + n - 1;
                if (i > folded.Length)
                    break;
                h =
                    (
                        h
                        ^ (
                            i < 0 ? '<'
                            : i == folded.Length ? '>'
                            : folded[i]
                        )
                    ) * Prime;
                if (n >= Shortest && n < folded.Length + 2)
                    sink.Add(Mix(h) & ~1u);
            }
        }
    }

    private static uint Run(ReadOnlySpan<char> folded, uint seed)
    {
        var h = 0x811C9DC5u ^ (seed * Prime);
        foreach (var c in folded)
            h = (h ^ c) * Prime;
        return Mix(h);
    }

    private static uint Strong(uint h) => h | 1u;

    private static uint Mix(uint h)
    {
        h ^= h >> 16;
        h *= 0x7FEB352Du;
        h ^= h >> 15;
        h *= 0x846CA68Bu;
        return h ^ (h >> 16);
    }
}
