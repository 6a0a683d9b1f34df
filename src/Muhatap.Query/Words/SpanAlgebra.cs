namespace Muhatap.Query.Words;

/// <summary>Where something was found: first and last position, both included.</summary>
internal readonly record struct WordSpan(int First, int Last);

/// <summary>What phrases and NEAR make of the places where their parts are found. Lists of positions are ascending.</summary>
internal static class SpanAlgebra
{
    /// <summary>Parts side by side, in order.</summary>
    internal static List<WordSpan> Phrase(IReadOnlyList<List<int>> parts)
    {
        var spans = new List<WordSpan>();
        foreach (var first in parts[0])
        {
            var whole = true;
            for (var i = 1; i < parts.Count && whole; i++)
                whole = parts[i].BinarySearch(first + i) >= 0;
            if (whole)
                spans.Add(new WordSpan(first, first + parts.Count - 1));
        }
        return spans;
    }

    /// <summary>
    /// Parts in any order with at most <paramref name="slop"/> other words among them: the shortest window that ends at each place. A part
    /// asked for twice must stand twice; different parts may be one and the same word.
    /// </summary>
    /// <param name="parts">One list of positions per different part.</param>
    /// <param name="counts">How often each part is asked for.</param>
    internal static List<WordSpan> Loose(IReadOnlyList<List<int>> parts, IReadOnlyList<int> counts, int slop)
    {
        var spans = new List<WordSpan>();
        var width = counts.Sum() - 1 + slop;
        var ends = parts.SelectMany(part => part).Distinct().Order();
        var passed = new int[parts.Count];
        foreach (var end in ends)
        {
            var first = end;
            for (var i = 0; i < parts.Count; i++)
            {
                while (passed[i] < parts[i].Count && parts[i][passed[i]] <= end)
                    passed[i]++;
                var needed = passed[i] - counts[i];
                first = needed < 0 ? int.MinValue : Math.Min(first, parts[i][needed]);
                if (first == int.MinValue)
                    break;
            }
            if (first != int.MinValue && end - first <= width)
                spans.Add(new WordSpan(first, end));
        }
        return spans;
    }

    /// <summary>Pairs that don't overlap and are at most <paramref name="distance"/> steps apart.</summary>
    internal static List<WordSpan> Near(List<WordSpan> left, List<WordSpan> right, int distance, bool ordered)
    {
        var spans = new HashSet<WordSpan>();
        AddFollowing(left, right, distance, spans);
        if (!ordered)
            AddFollowing(right, left, distance, spans);
        return [.. spans];
    }

    private static void AddFollowing(List<WordSpan> before, List<WordSpan> after, int distance, HashSet<WordSpan> into)
    {
        var sorted = after.OrderBy(span => span.First).ToList();
        var firsts = sorted.ConvertAll(span => span.First);
        foreach (var span in before)
        {
            var at = firsts.BinarySearch(span.Last + 1);
            if (at < 0)
                at = ~at;
            while (at > 0 && firsts[at - 1] == span.Last + 1)
                at--;
            for (; at < sorted.Count && sorted[at].First - span.Last <= distance; at++)
                into.Add(new WordSpan(span.First, sorted[at].Last));
        }
    }
}
