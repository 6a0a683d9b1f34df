namespace Muhatap.Linkage.Comparisons;

/// <summary>How two handles that may be one person's on two networks resemble each other.</summary>
public static class HandleSimilarity
{
    /// <summary>
    /// 0 equal, 1 equal without separators, 2 equal without digits and separators, 3 one inside the other, 4 nearly the same letters or the same
    /// parts in another order, 5 similar, 6 nothing. Case is taken as folded already. Symmetric.
    /// </summary>
    public static int Step(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right))
            return 0;
        Span<char> first = stackalloc char[64];
        Span<char> second = stackalloc char[64];
        ReadOnlySpan<char> a = first[..Keep(left, first, digits: true)];
        ReadOnlySpan<char> b = second[..Keep(right, second, digits: true)];
        if (a.Length > 0 && a.SequenceEqual(b))
            return 1;
        a = first[..Keep(left, first, digits: false)];
        b = second[..Keep(right, second, digits: false)];
        if (a.Length >= 3 && a.SequenceEqual(b))
            return 2;
        if (a.Length > b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) > 0))
        {
            var swap = a;
            a = b;
            b = swap;
        }
        if (a.Length >= 5 && b.Contains(a, StringComparison.Ordinal))
            return 3;
        if (a.Length < 3)
            return 6;
        var similarity = JaroWinkler.Similarity(a, b);
        if (similarity >= 0.92 || (a.Length >= 5 && EditDistance.Bounded(a, b, 1) <= 1) || IsTurned(a, b))
            return 4;
        return similarity >= 0.82 || CommonRun(a, b) >= Math.Max(5, a.Length * 6 / 10) ? 5 : 6;
    }

    /// <summary>"oralgoksel" and "gokseloral": one is the other cut and turned round.</summary>
    private static bool IsTurned(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length || a.Length < 6)
            return false;
        for (var cut = 2; cut <= a.Length - 2; cut++)
            if (b.StartsWith(a[cut..], StringComparison.Ordinal) && b.EndsWith(a[..cut], StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The longest run of letters both have.</summary>
    public static int CommonRun(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longest = 0;
        for (var i = 0; i + longest < a.Length; i++)
            while (i + longest < a.Length && b.Contains(a.Slice(i, longest + 1), StringComparison.Ordinal))
                longest++;
        return longest;
    }

    private static int Keep(ReadOnlySpan<char> handle, Span<char> target, bool digits)
    {
        var length = 0;
        foreach (var letter in handle)
            if (length < target.Length && (char.IsLetter(letter) || (digits && char.IsAsciiDigit(letter))))
                target[length++] = letter;
        return length;
    }
}
