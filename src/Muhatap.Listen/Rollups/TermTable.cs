using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Muhatap.Core.Topics;

namespace Muhatap.Listen.Rollups;

/// <summary>
/// Counts and engagement by (kind, term), terms as bytes: what packs are added up in. An open hash table over one arena of bytes:
/// a report adds up some hundred thousand entries, and a string for each would cost more than all the rest.
/// </summary>
internal sealed class TermTable
{
    private const int Least = 64;

    private Entry[] entries = new Entry[Least / 2];

    // The hash above, the place from 1 below: of most words a report only learns here that they aren't among those it counts.
    private ulong[] slots = new ulong[Least];
    private byte[] arena = new byte[Least * 8];
    private int used;

    public int Count { get; private set; }

    /// <summary>Adds to what is counted; both may be negative.</summary>
    public void Add(TermKind kind, ReadOnlySpan<byte> term, long count, long engagement)
    {
        ref var entry = ref Find(kind, term, Hash(kind, term), add: true);
        entry.Count += count;
        entry.Engagement += engagement;
    }

    /// <summary>Adds the term with a count of one, and nothing where it is there already.</summary>
    public void AddOnce(TermKind kind, ReadOnlySpan<byte> term)
    {
        ref var entry = ref Find(kind, term, Hash(kind, term), add: true);
        entry.Count = 1;
    }

    /// <summary>Adds every term of another table with the same count and engagement each.</summary>
    public void AddAll(TermTable terms, long count, long engagement)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            ref var other = ref terms.entries[i];
            ref var entry = ref Find((TermKind)other.Kind, terms.arena.AsSpan(other.Offset, other.Length), other.Hash, add: true);
            entry.Count += count;
            entry.Engagement += engagement;
        }
    }

    /// <summary>Adds only where the term is there already: counting some terms in packs that hold many.</summary>
    public void AddKnown(TermKind kind, ReadOnlySpan<byte> term, long count, long engagement)
    {
        ref var entry = ref Find(kind, term, Hash(kind, term), add: false);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry))
            return;
        entry.Count += count;
        entry.Engagement += engagement;
    }

    public (long Count, long Engagement) Of(TermKind kind, ReadOnlySpan<byte> term)
    {
        ref var entry = ref Find(kind, term, Hash(kind, term), add: false);
        return System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry) ? default : (entry.Count, entry.Engagement);
    }

    /// <summary>Leaves out every other kind.</summary>
    public void KeepOnly(TermKind kind) => Keep(kind, isKept: true);

    /// <summary>Leaves this kind out.</summary>
    public void Forget(TermKind kind) => Keep(kind, isKept: false);

    public void Clear()
    {
        if (Count == 0)
            return;
        Array.Clear(slots);
        Count = 0;
        used = 0;
    }

    /// <summary>The term that was added as this one, from 0.</summary>
    public Term this[int at]
    {
        get
        {
            ref var entry = ref entries[at];
            return new Term((TermKind)entry.Kind, arena.AsSpan(entry.Offset, entry.Length), entry.Count, entry.Engagement);
        }
    }

    /// <summary>Every term, in the order it was first added.</summary>
    public Enumerator GetEnumerator() => new(this);

    private void Keep(TermKind kind, bool isKept)
    {
        var kept = new TermTable();
        foreach (var term in this)
        {
            if (term.Kind == kind == isKept)
                kept.Add(term.Kind, term.Name, term.Count, term.Engagement);
        }
        Clear();
        foreach (var term in kept)
            Add(term.Kind, term.Name, term.Count, term.Engagement);
    }

    private ref Entry Find(TermKind kind, ReadOnlySpan<byte> term, uint hash, bool add)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var taken = slots[slot];
            if (taken == 0)
                return ref add ? ref AddNew(kind, term, hash, slot) : ref System.Runtime.CompilerServices.Unsafe.NullRef<Entry>();
            if ((uint)(taken >> 32) != hash)
                continue;
            ref var entry = ref entries[(int)(uint)taken - 1];
            if (entry.Kind == (byte)kind && entry.Length == term.Length && arena.AsSpan(entry.Offset, entry.Length).SequenceEqual(term))
                return ref entry;
        }
    }

    private ref Entry AddNew(TermKind kind, ReadOnlySpan<byte> term, uint hash, int slot)
    {
        if (Count == entries.Length)
        {
            Grow();
            var mask = slots.Length - 1;
            slot = (int)hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
        }
        if (used + term.Length > arena.Length)
            Array.Resize(ref arena, Math.Max(arena.Length * 2, used + term.Length));
        term.CopyTo(arena.AsSpan(used));
        ref var entry = ref entries[Count];
        entry = new Entry
        {
            Hash = hash,
            Offset = used,
            Length = (ushort)term.Length,
            Kind = (byte)kind,
        };
        used += term.Length;
        slots[slot] = Taken(hash, ++Count);
        return ref entry;
    }

    // Half full at most: runs of taken slots stay short.
    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        slots = new ulong[entries.Length * 2];
        var mask = slots.Length - 1;
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)entries[i].Hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = Taken(entries[i].Hash, i + 1);
        }
    }

    private static ulong Taken(uint hash, int place) => ((ulong)hash << 32) | (uint)place;

    private static uint Hash(TermKind kind, ReadOnlySpan<byte> term)
    {
        var hash = ((((ulong)kind + 1) << 32) | (uint)term.Length) * 0x9E3779B97F4A7C15;
        while (term.Length > 8)
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term)) * 0xFF51AFD7ED558CCD, 29);
            // The last eight reach back into those before: no loop over single bytes.
            term = term[Math.Min(8, term.Length - 8)..];
        }
        var rest = term.Length switch
        {
            8 => BinaryPrimitives.ReadUInt64LittleEndian(term),
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(term) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(term[^4..]) << 32),
            > 0 => term[0] | ((ulong)term[term.Length / 2] << 8) | ((ulong)term[^1] << 16),
            _ => 0UL,
        };
        hash = (hash ^ rest) * 0xC4CEB9FE1A85EC53;
        return (uint)(hash >> 32) ^ (uint)hash;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public long Count;
        public long Engagement;
        public uint Hash;
        public int Offset;
        public ushort Length;
        public byte Kind;
    }

    /// <summary>One term of the table.</summary>
    public readonly ref struct Term(TermKind kind, ReadOnlySpan<byte> name, long count, long engagement)
    {
        public TermKind Kind { get; } = kind;

        public ReadOnlySpan<byte> Name { get; } = name;

        public long Count { get; } = count;

        public long Engagement { get; } = engagement;
    }

    public struct Enumerator(TermTable table)
    {
        private int at = -1;

        public bool MoveNext() => ++at < table.Count;

        public readonly Term Current => table[at];
    }
}
