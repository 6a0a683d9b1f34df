using System.Buffers.Binary;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Report;

/// <summary>
/// Topics' packs over some days: the longest sums that are there, days between them, and what is not folded yet. Their top is found
/// without adding everything up: in each pack the weightiest terms stand first, and what no pack's beginning holds can't weigh more
/// than those beginnings' last terms together (the threshold algorithm: Fagin, Lotem, Naor, PODS 2001).
/// </summary>
internal sealed class PackSet
{
    private const int LeastDepth = 256;

    private readonly Dictionary<TermKind, List<byte[]>> packs = [];
    private readonly TermTable tail;

    private PackSet(TermTable tail) => this.tail = tail;

    /// <summary>What was counted elsewhere, as if it waited to be folded.</summary>
    public static PackSet Of(IEnumerable<TermKind> kinds, TermTable counted)
    {
        var set = new PackSet(counted);
        foreach (var kind in kinds)
            set.packs.Add(kind, []);
        return set;
    }

    public static async Task<PackSet> LoadAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        IReadOnlyList<TopicId> topics,
        IReadOnlyList<TermKind> kinds,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        var set = new PackSet(new TermTable());
        foreach (var kind in kinds)
            set.packs.Add(kind, []);
        await ReadAsync(
                snapshot,
                dialect,
                topics,
                kinds,
                from,
                to,
                (kind, pack) => set.packs[kind].Add(pack.ToArray()),
                set.AddTail,
                cancellationToken
            )
            .ConfigureAwait(false);
        return set;
    }

    /// <summary>Adds the exact counts of terms that the table holds already, of kinds in <paramref name="kinds"/>; no pack is kept.</summary>
    /// <returns>How many posts there are, where <paramref name="kinds"/> has languages: each has one.</returns>
    public static async Task<long> AddAsync(
        TermTable known,
        ReadSnapshot snapshot,
        SqlDialect dialect,
        IReadOnlyList<TopicId> topics,
        IReadOnlyList<TermKind> kinds,
        long from,
        long to,
        CancellationToken cancellationToken
    )
    {
        var posts = 0L;
        await ReadAsync(snapshot, dialect, topics, kinds, from, to, (_, pack) => Add(pack), Add, cancellationToken).ConfigureAwait(false);
        return posts;

        void Add(ReadOnlySpan<byte> pack)
        {
            foreach (var term in new TermPacking.Reader(pack))
            {
                if (term.Kind == TermKind.Language)
                    posts += term.Count;
                known.AddKnown(term.Kind, term.Name, term.Count, term.Engagement);
            }
        }
    }

    private static async Task ReadAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        IReadOnlyList<TopicId> topics,
        IReadOnlyList<TermKind> kinds,
        long from,
        long to,
        Action<TermKind, ReadOnlySpan<byte>> folded,
        Action<ReadOnlySpan<byte>> waiting,
        CancellationToken cancellationToken
    )
    {
        foreach (
            var (key, days) in await ChosenPacks
                .AmongAsync(snapshot, dialect, topics, kinds, from, to, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            await snapshot
                .QueryAsync(
                    $"select data from term_pack where topic_id = @topic and kind = @kind and span = @span and day {dialect.In("days")}",
                    [
                        dialect.Value("topic", key.Topic.Value),
                        dialect.Value("kind", (long)key.Kind),
                        dialect.Value("span", key.Span),
                        dialect.List("days", [.. days]),
                    ],
                    reader => folded(key.Kind, reader.Bytes(0)),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        await snapshot
            .QueryAsync(
                $"select data from term_pack_delta where topic_id {dialect.In("topics")} and day >= @from and day <= @to",
                [dialect.List("topics", [.. topics.Select(topic => topic.Value)]), dialect.Value("from", from), dialect.Value("to", to)],
                reader => waiting(reader.Bytes(0)),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>The weightiest terms of a kind with their exact counts, weightiest first.</summary>
    public List<(byte[] Name, long Count, long Engagement)> Top(TermKind kind, int most)
    {
        // Days differ: what stands at a place in the sum weighs less than what stands there day by day.
        for (var depth = Math.Max(LeastDepth, most * 2); ; depth *= 4)
        {
            var known = new TermTable();
            foreach (var term in tail)
            {
                if (term.Kind == kind)
                    known.Add(kind, term.Name, 0, 0);
            }
            var unseen = packs[kind].Sum(pack => Begin(pack, depth, known));
            AddTo(known, kind);
            var top = Best(known, most);
            if (unseen <= 0 || (top.Count == most && TermPacking.Weight(kind, top[^1].Count, top[^1].Engagement) >= unseen))
                return top;
        }
    }

    /// <summary>Adds the exact counts of terms that the table holds already.</summary>
    public void AddTo(TermTable known, TermKind kind)
    {
        foreach (var pack in packs[kind])
            TermPacking.Add(pack, known, onlyKnown: true);
        foreach (var term in tail)
        {
            if (term.Kind == kind)
                known.AddKnown(kind, term.Name, term.Count, term.Engagement);
        }
    }

    /// <summary>How many posts there are: each has one language.</summary>
    public long Posts()
    {
        var posts = 0L;
        foreach (var pack in packs[TermKind.Language])
        {
            foreach (var term in new TermPacking.Reader(pack))
                posts += term.Count;
        }
        foreach (var term in tail)
        {
            if (term.Kind == TermKind.Language)
                posts += term.Count;
        }
        return posts;
    }

    /// <summary>How many different accounts said something.</summary>
    public long Accounts()
    {
        var accounts = new HashSet<long>();
        foreach (var pack in packs[TermKind.Account])
        {
            foreach (var term in new TermPacking.Reader(pack))
                accounts.Add(BinaryPrimitives.ReadInt64LittleEndian(term.Name));
        }
        // What waits may take an account's last post away.
        var moved = new TermTable();
        foreach (var term in tail)
        {
            if (term.Kind == TermKind.Account)
                moved.Add(term.Kind, term.Name, 0, 0);
        }
        AddTo(moved, TermKind.Account);
        foreach (var term in moved)
        {
            var id = BinaryPrimitives.ReadInt64LittleEndian(term.Name);
            if (term.Count > 0)
                accounts.Add(id);
            else
                accounts.Remove(id);
        }
        return accounts.Count;
    }

    /// <summary>Names the first terms of a pack; returns the weight below which all others stay, 0 where there are none.</summary>
    private static long Begin(byte[] pack, int depth, TermTable known)
    {
        var last = 0L;
        foreach (var term in new TermPacking.Reader(pack))
        {
            last = Math.Max(0, TermPacking.Weight(term.Kind, term.Count, term.Engagement));
            if (depth-- == 0)
                return last;
            known.Add(term.Kind, term.Name, 0, 0);
        }
        return 0;
    }

    private static List<(byte[] Name, long Count, long Engagement)> Best(TermTable terms, int most)
    {
        var best = new PriorityQueue<int, long>();
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.Count <= 0)
                continue;
            var weight = TermPacking.Weight(term.Kind, term.Count, term.Engagement);
            if (best.Count < most)
                best.Enqueue(i, weight);
            else
                best.EnqueueDequeue(i, weight);
        }
        var top = new List<(byte[], long, long)>(best.Count);
        while (best.TryDequeue(out var at, out _))
            top.Add((terms[at].Name.ToArray(), terms[at].Count, terms[at].Engagement));
        top.Reverse();
        return top;
    }

    private void AddTail(ReadOnlySpan<byte> pack)
    {
        foreach (var term in new TermPacking.Reader(pack))
        {
            if (packs.ContainsKey(term.Kind))
                tail.Add(term.Kind, term.Name, term.Count, term.Engagement);
        }
    }
}
