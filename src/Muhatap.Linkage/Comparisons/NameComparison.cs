using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>
/// Given names or surnames: equal, a known variant or the same sound, one of several names, typing errors, an initial, or standing in the
/// other name's column (<paramref name="counterpart"/> may be null).
/// </summary>
internal sealed class NameComparison(TermColumn column, TermColumn? counterpart)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.76, TermAdjusted: true),
        new ComparisonLevel("variant", 0.04),
        new ComparisonLevel("part", 0.02),
        new ComparisonLevel("close", 0.08),
        new ComparisonLevel("swapped", 0.03, TermAdjusted: true),
        new ComparisonLevel("similar", 0.02),
        new ComparisonLevel("initial", 0.01),
        new ComparisonLevel("else", 0.04)
    )
{
    private const int Exact = 1;
    private const int Variant = 2;
    private const int Part = 3;
    private const int Close = 4;
    private const int Swapped = 5;
    private const int Similar = 6;
    private const int Initial = 7;
    private const int Nothing = 8;

    /// <summary>Similarity over which two names are one with a slip of the finger; Winkler's own customary threshold.</summary>
    private const double CloseSimilarity = 0.92;
    private const double SimilarSimilarity = 0.84;

    private readonly List<ulong> _sounds = [];
    private readonly List<int> _families = [];

    public override TermColumn? Counterpart => counterpart;

    public override int Level(int left, int right)
    {
        var a = Column[left];
        var b = Column[right];
        if (a >= 0 && a == b)
            return Exact;
        var straight = a < 0 || b < 0 ? Missing : LevelOfDifferent(a, b);
        return straight is Variant or Part or Close || counterpart is null ? straight : Crossed(left, right, straight);
    }

    public override int AgreedTerm(int left, int right, int level)
    {
        if (level != Swapped)
            return Column[left];
        var there = Crosses(Column[left], counterpart![right]) == Crossing.Yes;
        var (one, other) = there ? (Column[left], counterpart[right]) : (Column[right], counterpart[left]);
        // Of two near spellings the one that sorts first, so that neither order nor later records change the choice.
        return Column.Lexicon[one].SequenceCompareTo(Column.Lexicon[other]) <= 0 ? one : other;
    }

    public override void Refresh()
    {
        for (var term = _sounds.Count; term < Column.Lexicon.Count; term++)
        {
            var name = Column.Lexicon[term];
            _sounds.Add(NameSound.Key(name));
            _families.Add(NameVariants.Family(name));
        }
    }

    protected override int LevelOfDifferent(int a, int b)
    {
        if (_families[a] >= 0 && _families[a] == _families[b])
            return Variant;
        var first = Column.Lexicon[a];
        var second = Column.Lexicon[b];
        Order(ref first, ref second);
        var similarity = JaroWinkler.Similarity(first, second);
        if (_sounds[a] == _sounds[b] && similarity >= 0.8)
            return Variant;
        if ((first.Contains(' ') || second.Contains(' ')) && SharesWord(first, second))
            return Part;
        if (similarity >= CloseSimilarity)
            return Close;
        if (first.Length >= 4 && similarity >= 0.75 && EditDistance.Bounded(first, second, 1) <= 1)
            return Close;
        if (first[0] == second[0] && (first.Length == 1 || (first.Length == 3 && first[1] == ' ')))
            return Initial;
        return similarity >= SimilarSimilarity || (first.Length >= 6 && similarity >= 0.7 && EditDistance.Bounded(first, second, 2) <= 2)
            ? Similar
            : Nothing;
    }

    /// <summary>
    /// Each side's name stands in the other's column. Where one of the two crossings cannot be seen because a value is missing, the other one
    /// counts once: with the given name, while the surname then says nothing.
    /// </summary>
    private int Crossed(int left, int right, int straight)
    {
        var there = Crosses(Column[left], counterpart![right]);
        var back = Crosses(Column[right], counterpart[left]);
        if (there == Crossing.No || back == Crossing.No || (there == Crossing.Unseen && back == Crossing.Unseen))
            return straight;
        return there == back || Column.Kind == ColumnKind.GivenName ? Swapped : Missing;
    }

    private Crossing Crosses(int a, int b) =>
        a < 0 || b < 0 ? Crossing.Unseen
        : IsNear(a, b) ? Crossing.Yes
        : Crossing.No;

    private enum Crossing
    {
        No,
        Unseen,
        Yes,
    }

    private bool IsNear(int a, int b)
    {
        if (a == b)
            return true;
        var first = Column.Lexicon[a];
        var second = Column.Lexicon[b];
        // Most pairs are told apart by the first letter; a slip there is left to the other comparisons.
        if (first[0] != second[0])
            return false;
        Order(ref first, ref second);
        return first.Length >= 3 && JaroWinkler.Similarity(first, second) >= CloseSimilarity;
    }

    private static bool SharesWord(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        foreach (var range in first.Split(' '))
        {
            var word = first[range];
            if (word.Length < 2)
                continue;
            foreach (var other in second.Split(' '))
                if (second[other].SequenceEqual(word))
                    return true;
        }
        return false;
    }
}
