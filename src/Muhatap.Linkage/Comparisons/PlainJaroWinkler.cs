namespace Muhatap.Linkage.Comparisons;

/// <summary>Jaro–Winkler as Winkler wrote it, letter by letter: the reference the fast way is held against, and the way for long values.</summary>
public static class PlainJaroWinkler
{
    /// <inheritdoc cref="JaroWinkler.Similarity"/>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length ? 1 : 0;
        var window = Math.Max(0, Math.Max(left.Length, right.Length) / 2 - 1);
        Span<bool> matched = left.Length <= 256 ? stackalloc bool[left.Length] : new bool[left.Length];
        Span<bool> taken = right.Length <= 256 ? stackalloc bool[right.Length] : new bool[right.Length];
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var end = Math.Min(right.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= end; j++)
            {
                if (taken[j] || left[i] != right[j])
                    continue;
                matched[i] = taken[j] = true;
                matches++;
                break;
            }
        }
        if (matches == 0)
            return 0;
        var crossed = 0;
        for (int i = 0, j = 0; i < left.Length; i++)
        {
            if (!matched[i])
                continue;
            while (!taken[j])
                j++;
            if (left[i] != right[j])
                crossed++;
            j++;
        }
        return JaroWinkler.Finish(left, right, matches, crossed / 2);
    }
}
