namespace Muhatap.Linkage.Clusters;

/// <summary>What people decided about pairs of records, by their ids. It outweighs any score.</summary>
public sealed class Decisions
{
    private readonly HashSet<(string, string)> _same = [];
    private readonly HashSet<(string, string)> _different = [];

    /// <summary>Nothing decided.</summary>
    public static Decisions None { get; } = new();

    public IReadOnlyCollection<(string Left, string Right)> Same => _same;

    public IReadOnlyCollection<(string Left, string Right)> Different => _different;

    /// <summary>"The same": the last word counts.</summary>
    public void Join(string left, string right)
    {
        _same.Add(Ordered(left, right));
        _different.Remove(Ordered(left, right));
    }

    /// <summary>"Not the same", remembered.</summary>
    public void Part(string left, string right)
    {
        _different.Add(Ordered(left, right));
        _same.Remove(Ordered(left, right));
    }

    private static (string, string) Ordered(string left, string right) =>
        string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
}
