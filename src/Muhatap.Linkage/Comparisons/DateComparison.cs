using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Comparisons;

/// <summary>Dates of birth, eight digits: equal, one digit wrong or two swapped or day and month exchanged, two parts of three, the same or next year.</summary>
internal sealed class DateComparison(TermColumn column)
    : Comparison(
        column,
        new ComparisonLevel("exact", 0.82, TermAdjusted: true),
        new ComparisonLevel("typo", 0.08),
        new ComparisonLevel("two_parts", 0.04),
        new ComparisonLevel("near", 0.03),
        new ComparisonLevel("else", 0.03)
    )
{
    protected override int LevelOfDifferent(int a, int b)
    {
        var first = Column.Lexicon[a];
        var second = Column.Lexicon[b];
        Order(ref first, ref second);
        var (year, month, day) = DateForm.Parts(first);
        var (otherYear, otherMonth, otherDay) = DateForm.Parts(second);
        // A year alone agrees with any day of it; more it cannot say.
        if ((month == 0 && day == 0) || (otherMonth == 0 && otherDay == 0))
            return year == otherYear ? 4 : 5;
        if (year == otherYear && month == otherDay && day == otherMonth)
            return 2;
        if (EditDistance.Bounded(first, second, 1) <= 1)
            return 2;
        if (Same(year, otherYear) + Same(month, otherMonth) + Same(day, otherDay) >= 2)
            return 3;
        return Math.Abs(year * 372 + month * 31 + day - (otherYear * 372 + otherMonth * 31 + otherDay)) <= 372 ? 4 : 5;
    }

    private static int Same(int a, int b) => a == b ? 1 : 0;
}
