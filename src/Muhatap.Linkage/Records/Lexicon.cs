using System.Runtime.InteropServices;
using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Records;

/// <summary>
/// The distinct values of a column, each with a number from 0 on and the count of records that hold it. The letters stand in one pool, so
/// that comparing two values touches two runs of memory and no object. One writer; readers may run beside each other between writes.
/// </summary>
public sealed class Lexicon
{
    /// <summary>Letters after the last value, so that a vector load that starts inside a value never leaves the pool.</summary>
    private const int Padding = 64;

    private readonly List<int> _starts = [0];
    private readonly List<int> _counts = [];
    private char[] _pool = new char[256 + Padding];
    private int[] _slots = CreateSlots(64);

    public int Count => _counts.Count;

    public ReadOnlySpan<char> this[int term] => _pool.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

    /// <summary>How many records hold the value.</summary>
    public int Frequency(int term) => _counts[term];

    /// <summary>The value's number, added where it is new, with one more record counted.</summary>
    public int Add(ReadOnlySpan<char> value)
    {
        var slot = FindSlot(value);
        var term = _slots[slot];
        if (term >= 0)
        {
            CollectionsMarshal.AsSpan(_counts)[term]++;
            return term;
        }
        term = _counts.Count;
        var start = _starts[term];
        if (start + value.Length + Padding > _pool.Length)
            Array.Resize(ref _pool, Math.Max(_pool.Length * 2, start + value.Length + Padding));
        value.CopyTo(_pool.AsSpan(start));
        _starts.Add(start + value.Length);
        _counts.Add(1);
        _slots[slot] = term;
        if (_counts.Count * 2 > _slots.Length)
            Grow();
        return term;
    }

    /// <summary>The value's number, or -1 where no record holds it.</summary>
    public int Find(ReadOnlySpan<char> value) => _slots[FindSlot(value)];

    private int FindSlot(ReadOnlySpan<char> value)
    {
        var mask = _slots.Length - 1;
        var slot = (int)StableHash.Of(value) & mask;
        while (_slots[slot] >= 0 && !this[_slots[slot]].SequenceEqual(value))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _slots = CreateSlots(_slots.Length * 2);
        var mask = _slots.Length - 1;
        for (var term = 0; term < _counts.Count; term++)
        {
            var slot = (int)StableHash.Of(this[term]) & mask;
            while (_slots[slot] >= 0)
                slot = (slot + 1) & mask;
            _slots[slot] = term;
        }
    }

    private static int[] CreateSlots(int size)
    {
        var slots = new int[size];
        Array.Fill(slots, -1);
        return slots;
    }
}
