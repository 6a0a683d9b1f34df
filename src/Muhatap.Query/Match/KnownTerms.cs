using System.Runtime.CompilerServices;

namespace Muhatap.Query.Match;

/// <summary>
/// A set of terms as a Bloom filter of one bit: most words of a text are asked for by nobody and need not be looked at further.
/// One writer; readers need no lock, because bits are only ever set.
/// </summary>
internal sealed class KnownTerms
{
    private const int BitsPerTerm = 24; // at least; lets at most one in 24 through that is not in it

    private readonly HashSet<ulong> _terms = [];
    private ulong[] _bits = new ulong[1024];

    /// <summary>What <see cref="Has(ulong[], ulong)"/> looks into; get it once per document.</summary>
    internal ulong[] Bits => Volatile.Read(ref _bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Has(ulong[] bits, ulong term) => (bits[(int)(term >> 16) & (bits.Length - 1)] & (1UL << ((int)term >> 1))) != 0;

    internal void Add(ulong term)
    {
        if (!_terms.Add(term))
            return;
        if (_terms.Count * BitsPerTerm > _bits.Length * 64)
        {
            var grown = new ulong[_bits.Length * 2];
            foreach (var known in _terms)
                Mark(grown, known);
            Volatile.Write(ref _bits, grown);
        }
        else
            Mark(_bits, term);
    }

    private static void Mark(ulong[] bits, ulong term) => bits[(int)(term >> 16) & (bits.Length - 1)] |= 1UL << ((int)term >> 1);
}
