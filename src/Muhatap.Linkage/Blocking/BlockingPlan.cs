using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Blocking;

/// <summary>One rule as planned, for people to read.</summary>
/// <param name="Pairs">How many pairs the rule makes, after splitting.</param>
/// <param name="OversizedBlocks">How many blocks were over the limit and were split.</param>
public sealed record PlannedRule(string Name, long Pairs, int OversizedBlocks);

/// <summary>The rules by which pairs are made, with each record's block under each rule.</summary>
public sealed class BlockingPlan
{
    /// <summary>More records than this share a block only if they are alike in everything; 600 make 180,000 pairs.</summary>
    public const int MaximumBlock = 600;

    private readonly RecordSet _records;
    private readonly BlockingKey[] _content;

    internal BlockingPlan(RecordSet records, List<BlockingRule> rules, BlockingKey[] content)
    {
        _records = records;
        _content = content;
        InternalRules = rules;
    }

    public IReadOnlyList<PlannedRule> Rules { get; internal set; } = [];

    internal List<BlockingRule> InternalRules { get; }

    internal bool EveryPair => InternalRules.Count == 1 && InternalRules[0].Keys.Length == 0;

    /// <summary>The record's block under each rule, 0 for none.</summary>
    internal void Blocks(int record, Span<ulong> target)
    {
        for (var rule = 0; rule < InternalRules.Count; rule++)
            target[rule] = Block(record, rule);
    }

    internal ulong Block(int record, int rule) => InternalRules[rule].Of(record, Content);

    internal void Refresh()
    {
        foreach (var key in InternalRules.SelectMany(rule => rule.Keys).Concat(_content).Distinct())
            key.Refresh();
    }

    internal RecordSet Records => _records;

    private ulong Content(int record)
    {
        var hash = 1UL;
        foreach (var key in _content)
        {
            var part = key.Of(record);
            hash = StableHash.Combine(hash, part == 0 ? 2 : part);
        }
        return hash;
    }
}
