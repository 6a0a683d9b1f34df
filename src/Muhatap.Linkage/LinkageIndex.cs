using Muhatap.Linkage.Blocking;
using Muhatap.Linkage.Clusters;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage;

/// <summary>Where a new record found its place.</summary>
/// <param name="Record">Its number.</param>
/// <param name="Cluster">Its cluster's id.</param>
/// <param name="Pairs">The records it pairs with, at or over the threshold.</param>
/// <param name="Moved">Records whose cluster changed because it came, with the new id.</param>
public sealed record Placement(
    int Record,
    string Cluster,
    IReadOnlyList<ScoredPair> Pairs,
    IReadOnlyList<(int Record, string Cluster)> Moved
);

/// <summary>
/// Takes in records one by one, with the parameters and blocks of a run held. A record's blocks are functions of the record alone, and the connected
/// component it lands in is partitioned anew by a rule that knows no order, so any order of arrival gives the same partition (short of blocks that grow
/// over <see cref="BlockingPlan.MaximumBlock"/>, of which only so many records are compared). One caller at a time.
/// </summary>
public sealed class LinkageIndex
{
    private readonly RecordSet _records;
    private readonly LinkageModel _model;
    private readonly BlockingPlan _plan;
    private readonly double _minimumWeight;
    private readonly List<(int A, int B)> _same;
    private readonly List<(int A, int B)> _different;
    private readonly ulong[][] _keys;
    private readonly int[][] _sorted;
    private readonly Dictionary<ulong, List<int>>[] _added;
    private readonly Dictionary<int, List<ScoredPair>> _pairs = [];
    private readonly List<string> _clusters;
    private readonly HashSet<string> _names;
    private readonly HashSet<int> _candidates = [];

    /// <summary>Holds a run's parameters, blocks, pairs and clusters.</summary>
    /// <exception cref="ArgumentException">The run linked two files; only one file's run can grow.</exception>
    public LinkageIndex(LinkageResult result, LinkageSettings settings)
    {
        if (result.Records.LeftCount < result.Records.Count)
            throw new ArgumentException("A run over two files cannot take in more; put both in one file.", nameof(result));
        (_records, _model, _plan) = (result.Records, result.Model, result.Plan);
        _minimumWeight = LinkageModel.WeightOf(settings.Threshold);
        var numbers = Enumerable.Range(0, _records.Count).ToLookup(_records.Id, StringComparer.Ordinal);
        _same = [.. settings.Decisions.Same.SelectMany(pair => numbers[pair.Left].Zip(numbers[pair.Right]))];
        _different = [.. settings.Decisions.Different.SelectMany(pair => numbers[pair.Left].Zip(numbers[pair.Right]))];
        var rules = _plan.InternalRules.Count;
        (_keys, _sorted) = (new ulong[rules][], new int[rules][]);
        Parallel.For(0, rules, IndexRule);
        _added = [.. Enumerable.Range(0, rules).Select(_ => new Dictionary<ulong, List<int>>())];
        foreach (var pair in result.Pairs)
            Keep(pair);
        _clusters = [.. result.Clusters];
        _names = result.Clusters.ToHashSet(StringComparer.Ordinal);
    }

    public int Count => _records.Count;

    /// <summary>A record's cluster id, by its number.</summary>
    public string Cluster(int record) => _clusters[record];

    public string Id(int record) => _records.Id(record);

    /// <summary>Adds a record; the cells stand in the order of the first run's columns.</summary>
    public Placement Add(string id, IReadOnlyList<string?> cells)
    {
        var record = _records.Add(id, cells);
        foreach (var comparison in _model.Comparisons)
            comparison.Refresh();
        _plan.Refresh();
        Collect(record);
        var found = new List<ScoredPair>();
        foreach (var other in _candidates)
        {
            var weight = _model.Score(other, record);
            if (weight >= _minimumWeight)
                found.Add(new ScoredPair(other, record, (float)weight));
        }
        _clusters.Add("");
        foreach (var pair in found)
            Keep(pair);
        var moved = Place(record);
        return new Placement(record, _clusters[record], found, moved);
    }

    /// <summary>The records that share a block with one that is in the index already, each once; of an oversized block the first ones only.</summary>
    public IReadOnlyCollection<int> Neighbours(int record)
    {
        var found = new HashSet<int>();
        for (var rule = 0; rule < _keys.Length; rule++)
        {
            var key = _plan.Block(record, rule);
            if (key == 0)
                continue;
            var limit = _plan.EveryPair ? int.MaxValue : BlockingPlan.MaximumBlock;
            var place = Array.BinarySearch(_keys[rule], key);
            while (place > 0 && _keys[rule][place - 1] == key)
                place--;
            for (; place >= 0 && place < _keys[rule].Length && _keys[rule][place] == key && limit > 0; place++, limit--)
                found.Add(_sorted[rule][place]);
            if (_added[rule].TryGetValue(key, out var newcomers))
                found.UnionWith(newcomers.Take(limit));
        }
        found.Remove(record);
        return found;
    }

    /// <summary>The match weight of two records in bits, prior included.</summary>
    public double Weight(int left, int right) => _model.Score(left, right);

    /// <summary>Why two records have their weight.</summary>
    public IReadOnlyList<EvidenceStep> Explain(int left, int right) => Evidence.Of(_model, left, right);

    private void IndexRule(int rule)
    {
        var keys = new ulong[_records.Count];
        var order = new int[_records.Count];
        for (var record = 0; record < keys.Length; record++)
        {
            keys[record] = _plan.Block(record, rule);
            order[record] = record;
        }
        RadixSort.ByKey(keys, order);
        (_keys[rule], _sorted[rule]) = (keys, order);
    }

    private void Collect(int record)
    {
        _candidates.Clear();
        for (var rule = 0; rule < _keys.Length; rule++)
        {
            var key = _plan.Block(record, rule);
            if (key == 0)
                continue;
            var limit = _plan.EveryPair ? int.MaxValue : BlockingPlan.MaximumBlock;
            var place = Array.BinarySearch(_keys[rule], key);
            while (place > 0 && _keys[rule][place - 1] == key)
                place--;
            for (; place >= 0 && place < _keys[rule].Length && _keys[rule][place] == key && limit > 0; place++, limit--)
                _candidates.Add(_sorted[rule][place]);
            if (!_added[rule].TryGetValue(key, out var newcomers))
                _added[rule][key] = newcomers = [];
            foreach (var other in newcomers.Take(limit))
                _candidates.Add(other);
            newcomers.Add(record);
        }
    }

    private void Keep(ScoredPair pair)
    {
        At(pair.Left).Add(pair);
        At(pair.Right).Add(pair);
        List<ScoredPair> At(int record)
        {
            if (!_pairs.TryGetValue(record, out var pairs))
                _pairs[record] = pairs = [];
            return pairs;
        }
    }

    /// <summary>Partitions the record's component anew and names what changed.</summary>
    private List<(int, string)> Place(int record)
    {
        var component = Component(record, out var pairs);
        var local = component.Select((member, place) => (member, place)).ToDictionary(entry => entry.member, entry => entry.place);
        var groups = Clustering.Groups(
            component.Count,
            [.. pairs.Select(pair => new ScoredPair(local[pair.Left], local[pair.Right], pair.Weight))],
            Local(_same),
            Local(_different),
            (a, b) => _model.Score(component[a], component[b]),
            place => _records.Id(component[place])
        );
        var before = component
            .Where(member => member != record)
            .ToDictionary(_records.Id, member => _clusters[member], StringComparer.Ordinal);
        var names = StableIds.Assign(component.Count, groups, place => _records.Id(component[place]), before, _names);
        var moved = new List<(int, string)>();
        for (var place = 0; place < names.Length; place++)
        {
            var member = component[place];
            if (member != record && !string.Equals(_clusters[member], names[place], StringComparison.Ordinal))
                moved.Add((member, names[place]));
            _clusters[member] = names[place];
            _names.Add(names[place]);
        }
        return moved;

        List<(int, int)> Local(List<(int A, int B)> decided) =>
            [
                .. decided
                    .Where(pair => local.ContainsKey(pair.A) && local.ContainsKey(pair.B))
                    .Select(pair => (local[pair.A], local[pair.B])),
            ];
    }

    private List<int> Component(int record, out HashSet<ScoredPair> pairs)
    {
        pairs = [];
        var seen = new HashSet<int> { record };
        var members = new List<int> { record };
        for (var i = 0; i < members.Count; i++)
        {
            foreach (var (a, b) in _same)
                if (a == members[i] || b == members[i])
                    Visit(a == members[i] ? b : a);
            if (!_pairs.TryGetValue(members[i], out var own))
                continue;
            foreach (var pair in own)
            {
                pairs.Add(pair);
                Visit(pair.Left == members[i] ? pair.Right : pair.Left);
            }
        }
        return members;

        void Visit(int other)
        {
            if (seen.Add(other))
                members.Add(other);
        }
    }
}
