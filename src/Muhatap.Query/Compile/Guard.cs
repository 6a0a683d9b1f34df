using System.Runtime.CompilerServices;

namespace Muhatap.Query.Compile;

/// <summary>
/// Five places of a document's signature in one number: the first two must be marked, and one of the last three. Necessary for a match,
/// not sufficient; one load refuses most candidates. Place 0 is always marked and stands for "nothing asked".
/// </summary>
internal static class Guard
{
    private const int Bits = TermPositions.SignatureBits;
    private const int Mask = (1 << Bits) - 1;

    /// <summary>Packs what the clauses other than the access clause require, rarest first.</summary>
    internal static ulong Of(IEnumerable<Clause> others)
    {
        var both = new List<ulong>();
        List<ulong> either = [];
        foreach (var clause in others)
        {
            if (clause.Terms.Count == 1 && both.Count < 2)
                both.Add(Place(clause.Terms[0]));
            else if (clause.Terms.Count <= 3 && either.Count == 0)
                either = [.. clause.Terms.Select(Place)];
        }
        while (both.Count < 2)
            both.Add(0);
        while (either.Count is > 0 and < 3)
            either.Add(either[0]);
        if (either.Count == 0)
            either = [0, 0, 0];
        return both[0] | (both[1] << Bits) | (either[0] << (2 * Bits)) | (either[1] << (3 * Bits)) | (either[2] << (4 * Bits));
    }

    /// <summary>False where the document can not match.</summary>
    /// <param name="signature">4,096 places.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Passes(ulong guard, ReadOnlySpan<byte> signature) =>
        signature[(int)guard & Mask] != 0
        && signature[(int)(guard >> Bits) & Mask] != 0
        && (
            signature[(int)(guard >> (2 * Bits)) & Mask]
            | signature[(int)(guard >> (3 * Bits)) & Mask]
            | signature[(int)(guard >> (4 * Bits)) & Mask]
        ) != 0;

    private static ulong Place(WeighedTerm term) => (ulong)TermPositions.SignaturePlace(term.Term);
}
