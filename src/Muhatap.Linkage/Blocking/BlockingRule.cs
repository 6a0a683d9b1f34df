using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Blocking;

/// <summary>
/// Records that share all of a rule's keys are compared. A block that grew over the limit is split by further keys, held by the rule, so that a
/// record's block is a function of the record alone and never of what came before it.
/// </summary>
internal sealed class BlockingRule(BlockingKey[] keys, BlockingKey[] splits)
{
    private readonly HashSet<ulong>[] _oversized = [.. Enumerable.Range(0, splits.Length + 1).Select(_ => new HashSet<ulong>())];

    public BlockingKey[] Keys { get; } = keys;

    public string Name => Keys.Length == 0 ? "every pair" : string.Join(" + ", Keys.Select(key => key.Name));

    /// <summary>How deep a block can be split: by each split key, then into records that are alike in everything.</summary>
    public int Depth => splits.Length + 1;

    /// <summary>Whether blocks of the key hold records alike in everything, of which neighbours alone are compared.</summary>
    public HashSet<ulong> Alike { get; } = [];

    /// <summary>The record's block, 0 for none.</summary>
    public ulong Of(int record, Func<int, ulong> content)
    {
        var key = 1UL;
        foreach (var part in Keys)
        {
            key = StableHash.Combine(key, part.Of(record));
            if (key == 0)
                return 0;
        }
        for (var depth = 0; depth < _oversized.Length && _oversized[depth].Contains(key); depth++)
        {
            // A missing value makes a block of its own beside the others.
            var split = depth < splits.Length ? splits[depth].Of(record) : content(record);
            key = StableHash.Combine(key, split == 0 ? 2 : split);
        }
        return key;
    }

    public void Split(int depth, ulong key) => _oversized[depth].Add(key);
}
