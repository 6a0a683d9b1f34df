namespace Muhatap.Linkage.Normalising;

/// <summary>Plain values: words, codes, numbers, handles and web addresses.</summary>
internal static class TextForm
{
    /// <summary>Folded words, one space apart.</summary>
    public static int Words(ReadOnlySpan<char> raw, Span<char> target)
    {
        var length = Letters.Words(raw, target);
        return Missing.Is(target[..length]) ? 0 : length;
    }

    /// <summary>Folded letters and digits with nothing between them: codes, tax numbers, plates.</summary>
    public static int Code(ReadOnlySpan<char> raw, Span<char> target)
    {
        var length = Letters.Solid(raw, target);
        return Missing.Is(target[..length]) ? 0 : length;
    }

    /// <summary>A handle: without @, the network's address and a query; separators stay, they tell the words apart.</summary>
    public static int Handle(ReadOnlySpan<char> raw, Span<char> target)
    {
        raw = raw.Trim().TrimEnd('/');
        var query = raw.IndexOfAny('?', '#');
        if (query > 0)
            raw = raw[..query];
        var slash = raw.LastIndexOf('/');
        if (slash >= 0)
            raw = raw[(slash + 1)..];
        raw = raw.TrimStart('@');
        var length = Letters.Unspaced(raw, target);
        return Missing.Is(target[..length]) ? 0 : length;
    }

    /// <summary>A web address: host without www, path without the last slash.</summary>
    public static int Link(ReadOnlySpan<char> raw, Span<char> target)
    {
        raw = raw.Trim().TrimEnd('/');
        var scheme = raw.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            raw = raw[(scheme + 3)..];
        if (raw.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            raw = raw[4..];
        var length = Letters.Unspaced(raw, target);
        return length < 4 ? 0 : length;
    }
}
