namespace Muhatap.Linkage.Normalising;

/// <summary>What two trade names have in common.</summary>
public enum TradeNameLikeness
{
    Other,

    /// <summary>One of them is the beginning of the other: a group's companies are called so, and a name cut short.</summary>
    Beginning,

    /// <summary>The same words, some of them shortened ("İnş." for "İnşaat").</summary>
    Shortened,
    Same,
}

/// <summary>Trade names compared without legal form, case, accents and the dots of i.</summary>
public static class TradeName
{
    private const int ShortestCut = 2;

    /// <summary>The words that tell a company from others, folded: "Yıldız Gıda San. ve Tic. Ltd. Şti." is "yildiz gida".</summary>
    public static string Core(string name)
    {
        Span<char> core = stackalloc char[Letters.Limit];
        return core[..CompanyForm.Core(name.AsSpan(0, Math.Min(name.Length, Letters.Limit)), core)].ToString();
    }

    /// <param name="left">As <see cref="Core"/> gives it.</param>
    /// <param name="right">As <see cref="Core"/> gives it.</param>
    public static TradeNameLikeness Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return TradeNameLikeness.Other;
        if (string.Equals(left, right, StringComparison.Ordinal))
            return TradeNameLikeness.Same;
        var (a, b) = (left.Split(' '), right.Split(' '));
        // The first word is the one a company is called by; only what follows is shortened.
        if (!string.Equals(a[0], b[0], StringComparison.Ordinal))
            return TradeNameLikeness.Other;
        var common = Math.Min(a.Length, b.Length);
        for (var i = 1; i < common; i++)
            if (!IsCut(a[i], b[i]) && !IsCut(b[i], a[i]))
                return TradeNameLikeness.Other;
        return a.Length == b.Length ? TradeNameLikeness.Shortened : TradeNameLikeness.Beginning;
    }

    private static bool IsCut(string word, string whole) => word.Length >= ShortestCut && whole.StartsWith(word, StringComparison.Ordinal);
}
