namespace Muhatap.Linkage.Comparisons;

/// <summary>Typing errors between two values.</summary>
public static class EditDistance
{
    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment: Damerau 1964), counted up to <paramref name="limit"/>;
    /// limit + 1 stands for "more". Symmetric.
    /// </summary>
    public static int Bounded(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        while (left.Length > 0 && right.Length > 0 && left[0] == right[0])
        {
            left = left[1..];
            right = right[1..];
        }
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        if (left.Length == 0 || right.Length == 0)
            return left.Length + right.Length;
        if (right.Length > 255)
            return limit + 1;
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * 256];
        var before = rows[..width];
        var previous = rows.Slice(256, width);
        var current = rows.Slice(512, width);
        for (var j = 0; j < width; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            // Only the cells within the limit of the diagonal can count (Ukkonen 1985); those beside them hold "more".
            var low = Math.Max(1, i - limit);
            var high = Math.Min(width - 1, i + limit);
            current[low - 1] = low == 1 ? i : limit + 1;
            if (high < width - 1)
                current[high + 1] = limit + 1;
            var best = i;
            for (var j = low; j <= high; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
                best = Math.Min(best, value);
            }
            // A swap can still mend one row's excess, so only a clear excess ends the search.
            if (best > limit + 1)
                return limit + 1;
            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return Math.Min(previous[width - 1], limit + 1);
    }
}
