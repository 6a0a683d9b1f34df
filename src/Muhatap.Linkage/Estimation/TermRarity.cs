using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Estimation;

/// <summary>
/// How rare each value of a column is, in bits: -log2 of the share of people who have it. Counted over one record per person as far as they are
/// known by now, so that a person's own copies do not make their name common. What was seen once is not as common as one in the number of records:
/// its share is what Good and Turing (Good 1953) give it, 2·N2/N1 of that.
/// </summary>
internal static class TermRarity
{
    /// <summary>Values seen once are taken for at least this part of one record.</summary>
    private const double LeastOfOne = 0.05;

    /// <summary>
    /// Bits by value. Of two files each is counted by itself and the commoner share taken: a value that both have once is a match to be found, not a
    /// common value.
    /// </summary>
    public static float[] Bits(TermColumn column, ReadOnlySpan<int> people, int leftCount)
    {
        var split = 0;
        while (split < people.Length && people[split] < leftCount)
            split++;
        var bits = Bits(column, people[..split]);
        if (split == people.Length)
            return bits;
        var right = Bits(column, people[split..]);
        for (var term = 0; term < bits.Length; term++)
            bits[term] = Math.Min(bits[term], right[term]);
        return bits;
    }

    private static float[] Bits(TermColumn column, ReadOnlySpan<int> people)
    {
        var counts = new int[column.Lexicon.Count];
        var filled = 0;
        foreach (var record in people)
        {
            var term = column[record];
            if (term < 0)
                continue;
            counts[term]++;
            filled++;
        }
        var once = counts.AsSpan().Count(1);
        var twice = counts.AsSpan().Count(2);
        var one = once == 0 ? 1 : Math.Clamp(2.0 * twice / once, LeastOfOne, 1);
        var bits = new float[counts.Length];
        var total = Math.Max(1, filled);
        var rare = (float)-Math.Log2(one / total);
        for (var term = 0; term < bits.Length; term++)
            bits[term] = counts[term] <= 1 ? rare : (float)-Math.Log2((double)counts[term] / total);
        return bits;
    }
}
