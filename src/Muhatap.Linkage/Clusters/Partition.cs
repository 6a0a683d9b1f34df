using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage.Clusters;

/// <summary>
/// Makes clusters of scored pairs. Pairs are taken from the strongest on; two groups become one only if, over all pairs across them, the mean weight
/// speaks for it, so that one mistaken pair is a weak bridge and joins nothing large. What people decided comes first. The outcome is a function of
/// the records and their ids, never of their order.
/// </summary>
internal sealed class Partition
{
    /// <summary>One pair says at most this much about two groups, in bits: a single name-sake with everything equal must not outvote the rest.</summary>
    private const double StrongestVote = 12;
    private const double StrongestVeto = -12;

    /// <summary>Pairs across two groups beyond this many are judged by an even sample.</summary>
    private const int MaximumVotes = 2_000;

    private readonly Func<int, int, double> _weight;
    private readonly Func<int, string> _id;
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly Dictionary<int, int> _group = [];
    private readonly Dictionary<int, List<int>> _parted = [];
    private readonly Dictionary<int, int> _versions = [];
    private readonly HashSet<((int, int), (int, int))> _refused = [];

    private Partition(Func<int, int, double> weight, Func<int, string> id)
    {
        _weight = weight;
        _id = id;
    }

    /// <summary>Groups of two and more records among those of the pairs.</summary>
    /// <param name="pairs">Pairs strong enough to join two records.</param>
    /// <param name="same">Pairs people joined.</param>
    /// <param name="different">Pairs people parted.</param>
    /// <param name="weight">The weight of any two records.</param>
    public static List<List<int>> Of(
        IEnumerable<ScoredPair> pairs,
        IEnumerable<(int, int)> same,
        IEnumerable<(int, int)> different,
        Func<int, int, double> weight,
        Func<int, string> id
    )
    {
        var partition = new Partition(weight, id);
        foreach (var (a, b) in different)
            partition.Forbid(a, b);
        foreach (
            var (a, b) in same.OrderBy(pair => id(pair.Item1), StringComparer.Ordinal)
                .ThenBy(pair => id(pair.Item2), StringComparer.Ordinal)
        )
            partition.Join(a, b, asked: false);
        var ordered = pairs.ToArray();
        Array.Sort(ordered, partition.StrongestFirst);
        foreach (var pair in ordered)
            partition.Join(pair.Left, pair.Right, asked: true);
        return [.. partition._members.Values.Where(group => group.Count > 1)];
    }

    private int StrongestFirst(ScoredPair a, ScoredPair b)
    {
        if (a.Weight != b.Weight)
            return b.Weight.CompareTo(a.Weight);
        var (low, high) = Names(a);
        var (otherLow, otherHigh) = Names(b);
        var first = string.CompareOrdinal(low, otherLow);
        return first != 0 ? first : string.CompareOrdinal(high, otherHigh);
    }

    private (string Low, string High) Names(ScoredPair pair)
    {
        var (left, right) = (_id(pair.Left), _id(pair.Right));
        return string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
    }

    private void Forbid(int a, int b)
    {
        Add(a, b);
        Add(b, a);
        void Add(int from, int to)
        {
            if (!_parted.TryGetValue(from, out var others))
                _parted[from] = others = [];
            others.Add(to);
        }
    }

    private void Join(int a, int b, bool asked)
    {
        var (first, second) = (GroupOf(a), GroupOf(b));
        if (first == second || IsForbidden(first, second))
            return;
        if (asked)
        {
            // A refusal holds as long as neither group has grown.
            var (one, other) = (Math.Min(first, second), Math.Max(first, second));
            var meeting = ((one, _versions.GetValueOrDefault(one)), (other, _versions.GetValueOrDefault(other)));
            if (_refused.Contains(meeting))
                return;
            if (!Agree(first, second))
            {
                _refused.Add(meeting);
                return;
            }
        }
        // The smaller goes into the larger; the kept number only names the group while it is made.
        if (_members[first].Count < _members[second].Count)
            (first, second) = (second, first);
        foreach (var record in _members[second])
            _group[record] = first;
        _members[first].AddRange(_members[second]);
        _members.Remove(second);
        _versions[first] = _versions.GetValueOrDefault(first) + 1;
    }

    private int GroupOf(int record)
    {
        if (_group.TryGetValue(record, out var group))
            return group;
        _members[record] = [record];
        return _group[record] = record;
    }

    private bool IsForbidden(int first, int second)
    {
        if (_parted.Count == 0)
            return false;
        foreach (var record in _members[first])
            if (_parted.TryGetValue(record, out var others))
                foreach (var other in others)
                    if (_group.TryGetValue(other, out var group) && group == second)
                        return true;
        return false;
    }

    private bool Agree(int first, int second)
    {
        var (left, right) = (_members[first], _members[second]);
        if (left.Count == 1 && right.Count == 1)
            return true;
        var all = (long)left.Count * right.Count;
        if (all > MaximumVotes)
        {
            // An even sample needs an order that does not depend on who came first.
            left = [.. left.OrderBy(_id, StringComparer.Ordinal)];
            right = [.. right.OrderBy(_id, StringComparer.Ordinal)];
        }
        var votes = Math.Min(all, MaximumVotes);
        // Counted in millionths of a bit: sums of whole numbers do not depend on the records' order.
        long sum = 0;
        for (long k = 0; k < votes; k++)
        {
            var place = all == votes ? k : k * all / votes;
            var vote = Math.Clamp(
                _weight(left[(int)(place / right.Count)], right[(int)(place % right.Count)]),
                StrongestVeto,
                StrongestVote
            );
            sum += (long)Math.Round(vote * 1_000_000);
        }
        return sum >= 0;
    }
}
