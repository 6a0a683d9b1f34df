using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>
/// Texts of several words whose order and completeness vary (addresses, trade names, bios): the share of words found on the other side, a word
/// with a slip of the finger counting as found. Levels: equal, nearly all, most, some, else.
/// </summary>
internal sealed class WordsComparison(TermColumn column)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.66, TermAdjusted: true),
        new ComparisonLevel("close", 0.14),
        new ComparisonLevel("most", 0.07),
        new ComparisonLevel("some", 0.05),
        new ComparisonLevel("else", 0.08)
    )
{
    private const int MaximumWords = 32;

    protected override int LevelOfDifferent(int a, int b)
    {
        var first = Column.Lexicon[a];
        var second = Column.Lexicon[b];
        Order(ref first, ref second);
        if (first.Length >= 6 && EditDistance.Bounded(first, second, 2) <= 2)
            return 2;
        var share = SharedWords(first, second);
        if (share >= 0.85)
            return 2;
        return share switch
        {
            >= 0.6 => 3,
            >= 0.4 => 4,
            _ => 5,
        };
    }

    /// <summary>Twice the shared words' length over both texts' length (Dice), by letters so that "no" and "mah" count little.</summary>
    private static double SharedWords(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<Range> words = stackalloc Range[MaximumWords];
        Span<Range> others = stackalloc Range[MaximumWords];
        var count = first.Split(words, ' ');
        var otherCount = second.Split(others, ' ');
        uint taken = 0;
        var shared = 0;
        var total = 0;
        for (var j = 0; j < otherCount; j++)
            total += second[others[j]].Length;
        for (var i = 0; i < count; i++)
        {
            var word = first[words[i]];
            total += word.Length;
            for (var j = 0; j < otherCount; j++)
            {
                var other = second[others[j]];
                if ((taken & (1u << j)) != 0 || !SameWord(word, other))
                    continue;
                taken |= 1u << j;
                shared += word.Length + other.Length;
                break;
            }
        }
        return total == 0 ? 0 : (double)shared / total;
    }

    private static bool SameWord(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        if (word.SequenceEqual(other))
            return true;
        // Numbers are other houses, not slips.
        if (word.Length < 4 || other.Length < 4 || char.IsAsciiDigit(word[0]) || char.IsAsciiDigit(other[0]))
            return false;
        // One slip leaves the first letter or the last.
        return (word[0] == other[0] || word[^1] == other[^1]) && EditDistance.Bounded(word, other, 1) <= 1;
    }
}
