namespace Muhatap.Listen.Report;

/// <summary>Finds the moments at which clearly more was said than usual.</summary>
internal static class Peaks
{
    private const int Most = 5;
    private const long Fewest = 8;

    /// <summary>
    /// A moment is a peak when it stands three deviations above the median of all and half as high again. The deviation is the larger of
    /// 1.4826 × the median absolute deviation (the normal distribution's, Hampel 1974) and the square root of the median, which is what
    /// counting alone makes vary; so a few loud days don't raise the bar for themselves. Neighbouring peaks are one, named by its highest.
    /// </summary>
    /// <returns>Places in <paramref name="counts"/> with what was expected there, oldest first; at most five, the highest.</returns>
    public static IReadOnlyList<(int At, double Expected)> Find(IReadOnlyList<long> counts)
    {
        if (counts.Count < 5)
            return [];
        var median = Median(counts.Select(count => (double)count));
        var spread = Math.Max(1.4826 * Median(counts.Select(count => Math.Abs(count - median))), Math.Sqrt(Math.Max(1, median)));
        var bar = Math.Max(Math.Max(median + (3 * spread), median * 1.5), Fewest);
        var peaks = new List<int>();
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] < bar)
                continue;
            if (i > 0 && counts[i - 1] >= bar)
            {
                if (counts[i] > counts[peaks[^1]])
                    peaks[^1] = i;
            }
            else
                peaks.Add(i);
        }
        return [.. peaks.OrderByDescending(at => counts[at]).Take(Most).Order().Select(at => (at, median))];
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
