using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Blocking;

/// <summary>What is done with a run of pairs: the records on the left, those on the right.</summary>
internal delegate void PairHandler<in TState>(TState state, ReadOnlySpan<int> left, ReadOnlySpan<int> right);

/// <summary>
/// The planned pairs, each exactly once: a pair that an earlier rule makes is left out by a later one, told from the two records' blocks, which
/// stand side by side in memory. Between two files only pairs across are made.
/// </summary>
internal sealed class PairSource
{
    private const int RunLength = 4096;

    private readonly RecordSet _records;
    private readonly int _rules;
    private readonly ulong[] _blocks;
    private readonly int[][] _sorted;
    private readonly (int Start, int End, bool Alike)[][] _ranges;

    private PairSource(BlockingPlan plan)
    {
        _records = plan.Records;
        _rules = plan.InternalRules.Count;
        _blocks = new ulong[(long)_records.Count * _rules];
        _sorted = new int[_rules][];
        _ranges = new (int, int, bool)[_rules][];
    }

    /// <summary>Pairs by all rules, those that several rules make counted at each.</summary>
    public long Count { get; private set; }

    public static PairSource Of(BlockingPlan plan)
    {
        var source = new PairSource(plan);
        var planned = new PlannedRule[source._rules];
        Parallel.For(0, source._rules, rule => planned[rule] = source.Index(plan, rule));
        plan.Rules = planned;
        source.Count = planned.Sum(rule => rule.Pairs);
        return source;
    }

    /// <summary>Gives every pair to a handler, in runs, on all processors; each worker has a state of its own, all of which are returned.</summary>
    public List<TState> ForEach<TState>(Func<TState> createState, PairHandler<TState> handle)
    {
        var states = new List<TState>();
        var work = Work();
        Parallel.ForEach(
            work,
            () => (State: createState(), Left: new int[RunLength], Right: new int[RunLength]),
            (item, _, local) =>
            {
                Emit(item, local.Left, local.Right, local.State, handle);
                return local;
            },
            local =>
            {
                lock (states)
                    states.Add(local.State);
            }
        );
        return states;
    }

    /// <summary>Cuts the blocks into pieces of like size; a large block is cut by its rows.</summary>
    private IEnumerable<(int Rule, int FirstRange, int EndRange, int FirstRow, int EndRow)> Work()
    {
        const long piece = 200_000;
        for (var rule = 0; rule < _rules; rule++)
        {
            var ranges = _ranges[rule];
            var first = 0;
            long pairs = 0;
            for (var i = 0; i < ranges.Length; i++)
            {
                long size = ranges[i].End - ranges[i].Start;
                if (size * size / 2 > piece)
                {
                    if (first < i)
                        yield return (rule, first, i, 0, int.MaxValue);
                    var rows = (int)Math.Max(1, piece / size);
                    for (var row = 0; row < size; row += rows)
                        yield return (rule, i, i + 1, row, row + rows);
                    first = i + 1;
                    pairs = 0;
                    continue;
                }
                pairs += size * size / 2 + 1;
                if (pairs < piece)
                    continue;
                yield return (rule, first, i + 1, 0, int.MaxValue);
                first = i + 1;
                pairs = 0;
            }
            if (first < ranges.Length)
                yield return (rule, first, ranges.Length, 0, int.MaxValue);
        }
    }

    private void Emit<TState>(
        (int Rule, int FirstRange, int EndRange, int FirstRow, int EndRow) work,
        int[] left,
        int[] right,
        TState state,
        PairHandler<TState> handle
    )
    {
        var sorted = _sorted[work.Rule];
        var across = _records.LeftCount < _records.Count;
        var count = 0;
        for (var range = work.FirstRange; range < work.EndRange; range++)
        {
            var (start, end, alike) = _ranges[work.Rule][range];
            var lastRow = (int)Math.Min(end, (long)start + work.EndRow);
            for (var i = start + work.FirstRow; i < lastRow; i++)
            {
                var stop = alike ? Math.Min(end, i + 2) : end;
                for (var j = i + 1; j < stop; j++)
                {
                    // Equal keys keep the records' order, so the lower number stands first and the first file on the left.
                    var (a, b) = (sorted[i], sorted[j]);
                    if ((across && (a >= _records.LeftCount || b < _records.LeftCount)) || MadeBefore(a, b, work.Rule))
                        continue;
                    left[count] = a;
                    right[count] = b;
                    if (++count < RunLength)
                        continue;
                    handle(state, left, right);
                    count = 0;
                }
            }
        }
        if (count > 0)
            handle(state, left.AsSpan(0, count), right.AsSpan(0, count));
    }

    private bool MadeBefore(int a, int b, int rule)
    {
        var left = _blocks.AsSpan(a * _rules, rule);
        var right = _blocks.AsSpan(b * _rules, rule);
        for (var i = 0; i < left.Length; i++)
            if (left[i] == right[i] && left[i] != 0)
                return true;
        return false;
    }

    private PlannedRule Index(BlockingPlan plan, int number)
    {
        var rule = plan.InternalRules[number];
        var buffer = new ulong[_records.Count];
        var order = new int[_records.Count];
        var oversized = 0;
        for (var depth = 0; ; depth++)
        {
            Fill(plan, rule, buffer, order);
            if (rule.Keys.Length == 0)
                break;
            var split = 0;
            foreach (var (start, end) in Runs(buffer))
            {
                if (end - start <= BlockingPlan.MaximumBlock)
                    continue;
                if (depth < rule.Depth)
                    rule.Split(depth, buffer[start]);
                else
                    rule.Alike.Add(buffer[start]);
                split++;
            }
            oversized += split;
            if (split == 0 || depth >= rule.Depth)
                break;
        }
        var ranges = new List<(int, int, bool)>();
        long pairs = 0;
        foreach (var (start, end) in Runs(buffer))
        {
            if (end - start < 2)
                continue;
            var alike = rule.Alike.Contains(buffer[start]);
            ranges.Add((start, end, alike));
            pairs += alike ? end - start - 1 : (long)(end - start) * (end - start - 1) / 2;
        }
        _sorted[number] = order;
        _ranges[number] = [.. ranges];
        return new PlannedRule(rule.Name, pairs, oversized);
    }

    private void Fill(BlockingPlan plan, BlockingRule rule, ulong[] buffer, int[] order)
    {
        var number = plan.InternalRules.IndexOf(rule);
        for (var record = 0; record < order.Length; record++)
        {
            order[record] = record;
            buffer[record] = plan.Block(record, number);
            _blocks[(long)record * _rules + number] = buffer[record];
        }
        RadixSort.ByKey(buffer, order);
    }

    private static IEnumerable<(int Start, int End)> Runs(ulong[] keys)
    {
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; )
                end++;
            if (keys[start] != 0)
                yield return (start, end);
        }
    }
}
