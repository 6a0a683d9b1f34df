using Muhatap.Query.Compile;

namespace Muhatap.Query.Match;

/// <summary>The queries indexed under one term, with their guards side by side, so that refusing one costs a load or two.</summary>
internal sealed class Postings
{
    private readonly ulong[] _guards;
    private readonly CompiledQuery[] _queries;
    private int _count;

    private Postings(int room)
    {
        _guards = new ulong[room];
        _queries = new CompiledQuery[room];
    }

    internal int Count => Volatile.Read(ref _count);

    internal ReadOnlySpan<ulong> Guards => _guards.AsSpan(0, Count);

    internal CompiledQuery Query(int index) => _queries[index];

    /// <summary>The list with one more query: itself where it has room. Readers see the entry whole, because its count comes last.</summary>
    internal static Postings With(Postings? list, CompiledQuery query)
    {
        if (list is null || list._count == list._queries.Length)
            list = Copy(list, list is null ? 1 : list._count * 2, without: null);
        list._guards[list._count] = query.Guard;
        list._queries[list._count] = query;
        Volatile.Write(ref list._count, list._count + 1);
        return list;
    }

    internal static Postings Without(Postings list, CompiledQuery query) => Copy(list, Math.Max(1, list._count), query);

    private static Postings Copy(Postings? list, int room, CompiledQuery? without)
    {
        var copy = new Postings(room);
        for (var i = 0; i < (list?._count ?? 0); i++)
        {
            if (ReferenceEquals(list!._queries[i], without))
                continue;
            copy._guards[copy._count] = list._guards[i];
            copy._queries[copy._count++] = list._queries[i];
        }
        return copy;
    }
}

/// <summary>
/// From a term to the queries indexed under it. One writer, any number of readers without a lock: a slot's list is written before its
/// key, keys are never taken away, and a shard that grows is replaced whole.
/// </summary>
internal sealed class PostingTable
{
    private const int Shards = 64; // so that growing one stays short

    private readonly Slot[][] _shards = [.. Enumerable.Range(0, Shards).Select(_ => new Slot[16])];
    private readonly int[] _counts = new int[Shards];

    internal Postings? Find(ulong term)
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
        slot.List = Postings.With(slot.List, query);
        if (slot.Term == term)
            return;
        Volatile.Write(ref slot.Term, term);
        if (++_counts[shard] * 2 > _shards[shard].Length)
            Grow(shard);
    }

    internal void Remove(ulong term, CompiledQuery query)
    {
        ref var slot = ref Place(_shards[(int)(term >> 58)], term);
        if (slot.List is { } list)
            Volatile.Write(ref slot.List, Postings.Without(list, query));
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
        internal Postings? List;
    }
}
