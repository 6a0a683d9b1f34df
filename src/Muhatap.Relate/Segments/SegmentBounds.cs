using Muhatap.Query.Syntax;

namespace Muhatap.Relate.Segments;

/// <summary>A comparison of whole numbers as the two ends of a range.</summary>
internal static class SegmentBounds
{
    /// <summary>Beyond every count, sum in minor units and number of days; both databases take it for a 64-bit number.</summary>
    private const long Many = 1L << 52;

    /// <summary>The least and the most whole number that the condition holds for, both included; a least above the most where there is none.</summary>
    /// <param name="scale">What the written number is multiplied by: 100 for an amount kept in minor units.</param>
    public static (long Least, long Most) Of(FieldNode node, int scale)
    {
        var (low, high) = (node.Low * scale, node.High * scale);
        return node.Comparison switch
        {
            Comparison.Less => (-Many, Whole(Math.Ceiling(low)) - 1),
            Comparison.LessOrEqual => (-Many, Whole(Math.Floor(low))),
            Comparison.Greater => (Whole(Math.Floor(low)) + 1, Many),
            Comparison.GreaterOrEqual => (Whole(Math.Ceiling(low)), Many),
            Comparison.Between => (Whole(Math.Ceiling(low)), Whole(Math.Floor(high))),
            _ => low == Math.Floor(low) ? (Whole(low), Whole(low)) : (1, 0),
        };
    }

    private static long Whole(double number) => (long)Math.Clamp(number, -Many, Many);
}
