namespace Muhatap.Linkage.Clusters;

/// <summary>Connected components of numbered records (union-find with path halving); a set's root is its lowest number.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++)
            _parents[i] = i;
    }

    public int Root(int record)
    {
        while (_parents[record] != record)
            record = _parents[record] = _parents[_parents[record]];
        return record;
    }

    public void Join(int a, int b)
    {
        var (first, second) = (Root(a), Root(b));
        if (first < second)
            _parents[second] = first;
        else
            _parents[first] = second;
    }
}
