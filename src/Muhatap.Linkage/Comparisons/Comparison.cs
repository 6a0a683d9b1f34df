using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>
/// Compares one attribute of two records and answers with a level: 0 where a value is missing on a side, else 1 to the number of levels, from
/// agreement down to disagreement. Symmetric: the order of the records never changes the level.
/// </summary>
public abstract class Comparison(TermColumn column, params ComparisonLevel[] levels)
{
    /// <summary>What a missing value gives: no evidence either way.</summary>
    public const int Missing = 0;

    public TermColumn Column { get; } = column;

    public string Name => Column.Name;

    /// <summary>Levels 1, 2, …; the last one is "else".</summary>
    public IReadOnlyList<ComparisonLevel> Levels { get; } = levels;

    /// <summary>The level of "nothing agrees".</summary>
    public int Else => Levels.Count;

    /// <summary>The column in which an agreed value may stand on one of the sides instead; null for none.</summary>
    public virtual TermColumn? Counterpart => null;

    /// <summary>The level of two records, by their numbers. Pure; any number of threads may ask.</summary>
    public virtual int Level(int left, int right)
    {
        var a = Column[left];
        var b = Column[right];
        if (a < 0 || b < 0)
            return Missing;
        return a == b ? 1 : LevelOfDifferent(a, b);
    }

    /// <summary>The value whose rarity a level's weight takes into account.</summary>
    public virtual int AgreedTerm(int left, int right, int level) => Column[left];

    /// <summary>Works out what is needed once per distinct value; called after records were added, before any comparison.</summary>
    public virtual void Refresh() { }

    /// <summary>The level of two different values of this column.</summary>
    protected abstract int LevelOfDifferent(int a, int b);

    /// <summary>The two values in an order that does not depend on which came first: greedy measures are not symmetric by themselves.</summary>
    protected static void Order(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        if (a.Length < b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) <= 0))
            return;
        var first = a;
        a = b;
        b = first;
    }
}
