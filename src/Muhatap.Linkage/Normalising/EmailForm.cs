namespace Muhatap.Linkage.Normalising;

/// <summary>E-mail addresses: small letters, no display name, no tag; dots do not count at Gmail.</summary>
internal static class EmailForm
{
    public static int Canonical(ReadOnlySpan<char> raw, Span<char> target)
    {
        raw = raw.Trim();
        var bracket = raw.IndexOf('<');
        if (bracket >= 0 && raw[^1] == '>')
            raw = raw[(bracket + 1)..^1];
        if (raw.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            raw = raw[7..];
        var at = raw.LastIndexOf('@');
        if (at <= 0 || at == raw.Length - 1 || raw.Length > Letters.Limit - 4)
            return 0;
        var local = raw[..at];
        var domain = raw[(at + 1)..];
        var gmail =
            domain.Equals("gmail.com", StringComparison.OrdinalIgnoreCase)
            || domain.Equals("googlemail.com", StringComparison.OrdinalIgnoreCase);
        var tag = local.IndexOf('+');
        if (tag > 0)
            local = local[..tag];
        Span<char> folded = stackalloc char[Letters.Limit];
        var length = 0;
        foreach (var letter in folded[..Letters.Unspaced(local, folded)])
            if (!(gmail && letter == '.'))
                target[length++] = letter;
        if (length == 0)
            return 0;
        target[length++] = '@';
        if (!gmail)
            return length + Letters.Unspaced(domain, target[length..]);
        "gmail.com".CopyTo(target[length..]);
        return length + "gmail.com".Length;
    }
}
