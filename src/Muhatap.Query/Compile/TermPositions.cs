using System.Runtime.CompilerServices;

namespace Muhatap.Query.Compile;

/// <summary>
/// Which terms a document holds, and where: an open-addressing table from a term's hash to its positions, used again for each document.
/// Beside it a map of 4,096 places, one marked for each term, answers "surely not" with a single load.
/// </summary>
internal sealed class TermPositions
{
    internal const int SignatureBits = 12;

    // Place 0 is always marked: a guard that asks for nothing points there.
    private readonly byte[] _signature = new byte[1 << SignatureBits];
    private ulong[] _keys = new ulong[256];
    private int[] _first = new int[256];
    private int[] _last = new int[256];
    private int[] _used = new int[128];
    private int[] _positions = new int[256];
    private int[] _next = new int[256];
    private int _occurrences;

    /// <summary>Distinct terms held.</summary>
    internal int Count { get; private set; }

    internal ReadOnlySpan<byte> Signature => _signature;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SignaturePlace(ulong term) => (int)(term >> (64 - SignatureBits));

    internal ulong Term(int index) => _keys[_used[index]];

    internal void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            var slot = _used[i];
            _signature[SignaturePlace(_keys[slot])] = 0;
            _keys[slot] = 0;
        }
        _signature[0] = 1;
        Count = 0;
        _occurrences = 0;
    }

    /// <summary>Adds a term at a position; -1 where it has none. A term's positions must be added in ascending order.</summary>
    internal void Add(ulong term, int position)
    {
        var occurrence = _occurrences++;
        if (occurrence == _positions.Length)
        {
            Array.Resize(ref _positions, occurrence * 2);
            Array.Resize(ref _next, occurrence * 2);
        }
        _positions[occurrence] = position;
        _next[occurrence] = -1;
        var slot = Slot(term);
        if (_keys[slot] == term)
        {
            _next[_last[slot]] = occurrence;
            _last[slot] = occurrence;
            return;
        }
        if (Count == _used.Length)
        {
            Grow();
            slot = Slot(term);
        }
        _keys[slot] = term;
        _first[slot] = occurrence;
        _last[slot] = occurrence;
        _used[Count++] = slot;
        _signature[SignaturePlace(term)] = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Has(ulong term) => _keys[Slot(term)] == term;

    /// <summary>True where the terms stand side by side in this order.</summary>
    internal bool HasPhrase(ReadOnlySpan<ulong> terms)
    {
        for (var at = First(terms[0]); at >= 0; at = _next[at])
        {
            var i = 1;
            while (i < terms.Length && IsAt(terms[i], _positions[at] + i))
                i++;
            if (i == terms.Length)
                return true;
        }
        return false;
    }

    /// <summary>A term's positions, ascending, each once.</summary>
    internal List<int> Of(ulong term)
    {
        var positions = new List<int>();
        for (var at = First(term); at >= 0; at = _next[at])
        {
            if (positions.Count == 0 || positions[^1] != _positions[at])
                positions.Add(_positions[at]);
        }
        return positions;
    }

    private bool IsAt(ulong term, int position)
    {
        for (var at = First(term); at >= 0 && _positions[at] <= position; at = _next[at])
        {
            if (_positions[at] == position)
                return true;
        }
        return false;
    }

    private int First(ulong term)
    {
        var slot = Slot(term);
        return _keys[slot] == term ? _first[slot] : -1;
    }

    /// <summary>Where the term is, or where it would go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong term)
    {
        var keys = _keys;
        var mask = keys.Length - 1;
        var slot = (int)(term >> 1) & mask;
        while (keys[slot] != term && keys[slot] != 0)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, first, last) = (_keys, _first, _last);
        var used = _used;
        _keys = new ulong[keys.Length * 2];
        _first = new int[keys.Length * 2];
        _last = new int[keys.Length * 2];
        _used = new int[used.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = Slot(keys[used[i]]);
            _keys[slot] = keys[used[i]];
            _first[slot] = first[used[i]];
            _last[slot] = last[used[i]];
            _used[i] = slot;
        }
    }
}
