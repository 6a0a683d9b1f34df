using System.Runtime.CompilerServices;
using Muhatap.Query.Compile;

namespace Muhatap.Query.Match;

/// <summary>
/// One query under one term, with all that is needed to refuse it and, for most queries, to answer it, side by side: a candidate costs
/// one place in memory. One that is not live is an empty place.
/// </summary>
internal struct Posting
{
    internal ulong Guard;
    internal long Id;
    internal Residue Residue;

    /// <summary>Null where <see cref="Residue"/> says it all.</summary>
    internal CompiledProgram? Program;
    private long _version;

    /// <summary>The change that brought it in; 0 while the place is empty. Read before the rest, written after it.</summary>
    internal long Version
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        readonly get => Volatile.Read(in _version);
        set => Volatile.Write(ref _version, value);
    }
}

/// <summary>
/// From a term to the queries indexed under it. One writer, any number of readers without a lock: a list is written before its key, a
/// posting before its version, keys are never taken away, and what must grow or shrink is replaced whole.
/// </summary>
internal sealed class PostingTable
{
    private const int Shards = 64; // so that growing one stays short

    private readonly Slot[][] _shards = [.. Enumerable.Range(0, Shards).Select(_ => new Slot[16])];
    private readonly int[] _counts = new int[Shards];

    /// <summary>The postings of a term, with empty places among them; null where there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Posting[]? Find(ulong term)
    {
        var slots = Volatile.Read(ref _shards[(int)(term >> 58)]);
        var mask = slots.Length - 1;
        for (var at = (int)(term >> 20) & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            var key = Volatile.Read(ref slot.Term);
            if (key == term)
                return slot.List;
            if (key == 0)
                return null;
        }
    }

    internal void Add(ulong term, CompiledQuery query)
    {
        var shard = (int)(term >> 58);
        ref var slot = ref Place(_shards[shard], term);
        var used = Used(slot.List);
        if (slot.List is null || used == slot.List.Length)
        {
            var grown = new Posting[Math.Max(1, used + (used >> 1) + (used & 1))];
            slot.List?.CopyTo(grown, 0);
            Volatile.Write(ref slot.List, grown);
        }
        ref var posting = ref slot.List![used];
        posting.Guard = query.Guard;
        posting.Id = query.Id;
        posting.Residue = query.Residue;
        posting.Program = query.Program;
        posting.Version = query.Version;
        if (slot.Term == term)
            return;
        Volatile.Write(ref slot.Term, term);
        if (++_counts[shard] * 2 > _shards[shard].Length)
            Grow(shard);
    }

    internal void Remove(ulong term, CompiledQuery query)
    {
        ref var slot = ref Place(_shards[(int)(term >> 58)], term);
        if (slot.List is null)
            return;
        var left = new Posting[slot.List.Length];
        var used = 0;
        foreach (ref readonly var posting in slot.List.AsSpan(0, Used(slot.List)))
        {
            if (posting.Id != query.Id || posting.Version != query.Version)
                left[used++] = posting;
        }
        Volatile.Write(ref slot.List, left);
    }

    /// <summary>How many places of a list are taken: the empty ones are at its end, at most a third.</summary>
    private static int Used(Posting[]? list)
    {
        var used = list?.Length ?? 0;
        while (used > 0 && list![used - 1].Version == 0)
            used--;
        return used;
    }

    private void Grow(int shard)
    {
        var grown = new Slot[_shards[shard].Length * 2];
        foreach (var slot in _shards[shard])
        {
            if (slot.Term != 0)
                Place(grown, slot.Term) = slot;
        }
        Volatile.Write(ref _shards[shard], grown);
    }

    private static ref Slot Place(Slot[] slots, ulong term)
    {
        var mask = slots.Length - 1;
        var at = (int)(term >> 20) & mask;
        while (slots[at].Term != 0 && slots[at].Term != term)
            at = (at + 1) & mask;
        return ref slots[at];
    }

    private struct Slot
    {
        internal ulong Term;
        internal Posting[]? List;
    }
}
