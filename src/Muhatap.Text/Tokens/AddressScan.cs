namespace Muhatap.Text.Tokens;

/// <summary>Measures links, e-mail addresses and handles.</summary>
internal static class AddressScan
{
    /// <summary>Endings taken for a domain's where no scheme says so. Turkish sentences without a space ("geldi.Ama") must not become links.</summary>
    private static readonly string[] Endings =
    [
        "com",
        "net",
        "org",
        "tr",
        "io",
        "co",
        "me",
        "tv",
        "ly",
        "gl",
        "de",
        "uk",
        "eu",
        "us",
        "info",
        "biz",
        "app",
        "dev",
        "xyz",
        "social",
        "online",
        "site",
        "shop",
        "store",
        "news",
        "blog",
        "gov",
        "edu",
        "be",
        "gg",
        "ist",
        "istanbul",
        "link",
        "page",
        "cloud",
        "team",
    ];

    private const string TrailingSigns = ".,;:!?'\"’”»)]}…*_>|";

    // No address is longer; what looks like one and goes on is not looked at further, so that scanning stays linear in hostile text.
    private const int MaxLocalPart = 64;
    private const int MaxDomain = 253;

    /// <summary>The length of the link that begins at <paramref name="start"/>; 0 where none does.</summary>
    internal static int LinkLength(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var prefix =
            rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        if (prefix > 0)
            return rest.Length > prefix && CharacterClasses.IsWordPart(rest[prefix]) ? LinkEnd(rest, prefix) : 0;
        var domain = DomainLength(rest);
        return domain > 0 && domain + 1 < rest.Length && rest[domain] == '/' && CharacterClasses.IsWordPart(rest[domain + 1])
            ? LinkEnd(rest, domain)
            : 0;
    }

    /// <summary>The length of the e-mail address that begins at <paramref name="start"/>; 0 where none does.</summary>
    internal static int EmailLength(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var at = 0;
        while (at < rest.Length && at <= MaxLocalPart && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '_' or '-' or '+'))
            at++;
        if (at == 0 || at > MaxLocalPart || at >= rest.Length || rest[at] != '@')
            return 0;
        var domain = DomainLength(rest[(at + 1)..], anyEnding: true);
        return domain == 0 ? 0 : at + 1 + domain;
    }

    /// <summary>The length of the handle that begins with the @ at <paramref name="start"/>, with its server; 0 where none does.</summary>
    internal static int MentionLength(ReadOnlySpan<char> text, int start)
    {
        var rest = text[(start + 1)..];
        var name = 0;
        while (name < rest.Length && (CharacterClasses.IsWordPart(rest[name]) || rest[name] == '_'))
            name++;
        if (name == 0)
            return 0;
        var domain = DomainLength(rest); // @ayse.bsky.social: the handle is a domain itself
        if (domain > name)
            return 1 + domain;
        if (name < rest.Length && rest[name] == '@') // @ayse@mastodon.example
        {
            var server = DomainLength(rest[(name + 1)..], anyEnding: true);
            if (server > 0)
                return 1 + name + 1 + server;
        }
        return 1 + name;
    }

    private static int LinkEnd(ReadOnlySpan<char> rest, int from)
    {
        var end = from;
        while (end < rest.Length && CharacterClasses.Of(rest[end]) is not CharacterClass.Space && rest[end] is not ('<' or '"'))
            end++;
        var open = rest[..end].Contains('('); // …/wiki/Kargo_(film) keeps its parenthesis
        while (end > from && TrailingSigns.Contains(rest[end - 1], StringComparison.Ordinal) && !(open && rest[end - 1] == ')'))
            end--;
        // Turkish hangs its suffix on an address with an apostrophe.
        var suffix = rest[from..end].LastIndexOfAny('\'', '’');
        return suffix > 0 ? from + suffix : end;
    }

    /// <summary>The length of a dotted ASCII name at the start of <paramref name="rest"/> that ends in a known ending, 0 where none does.</summary>
    private static int DomainLength(ReadOnlySpan<char> rest, bool anyEnding = false)
    {
        var best = 0;
        var labelStart = 0;
        var dots = 0;
        for (var i = 0; i <= rest.Length && i <= MaxDomain; i++)
        {
            if (i < rest.Length && (char.IsAsciiLetterOrDigit(rest[i]) || (rest[i] == '-' && i > labelStart)))
                continue;
            if (i == labelStart)
                break;
            var next = i < rest.Length ? rest[i] : '\0';
            if (dots > 0 && !CharacterClasses.IsWordPart(next) && next != '_' && IsEnding(rest[labelStart..i], anyEnding))
                best = i;
            if (next != '.')
                break;
            dots++;
            labelStart = i + 1;
        }
        return best;
    }

    private static bool IsEnding(ReadOnlySpan<char> label, bool any)
    {
        if (any)
            return label.Length >= 2 && char.IsAsciiLetter(label[0]) && char.IsAsciiLetter(label[^1]);
        foreach (var ending in Endings)
        {
            if (label.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
