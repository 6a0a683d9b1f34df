using Muhatap.Core.Accounts;
using Muhatap.Core.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Text.Folding;

namespace Muhatap.Listen.Following;

public enum FollowKind
{
    /// <summary>Everything one account writes.</summary>
    Account = 0,

    /// <summary>What is written by it, to it and about it: a group, a community, a page people gather around.</summary>
    Community = 1,

    /// <summary>Everything on a site or from its feed.</summary>
    Site = 2,
    Hashtag = 3,
}

/// <summary>One thing to follow, read from what somebody typed or pasted.</summary>
/// <param name="Network">Empty for sites and hashtags.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Key">The same however it was typed: the row's key in the list of what is followed.</param>
/// <param name="Query">In the listening language.</param>
public sealed record FollowAddress(FollowKind Kind, string Network, string Name, string Key, string Query)
{
    private static readonly Dictionary<string, string> Networks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x.com"] = "x",
        ["twitter.com"] = "x",
        ["bsky.app"] = "bluesky",
        ["instagram.com"] = "instagram",
        ["facebook.com"] = "facebook",
        ["youtube.com"] = "youtube",
        ["tiktok.com"] = "tiktok",
        ["linkedin.com"] = "linkedin",
    };

    /// <summary>Parts of an address that stand before the name.</summary>
    private static readonly string[] Before = ["profile", "groups", "in", "company", "c", "user", "channel", "communities"];

    /// <summary>Reads a handle, an address or a hashtag; null where it is none of them.</summary>
    /// <param name="network">For a bare handle, whose network nothing else says; may be empty.</param>
    /// <param name="isCommunity">Handles are communities: what is written to and about them counts too.</param>
    public static FollowAddress? Read(string line, string network, bool isCommunity)
    {
        var text = line.Trim();
        if (text.Length is 0 or > 500)
            return null;
        if (text[0] == '#')
            return Hashtag(text[1..]);
        if (
            text.Contains("://", StringComparison.Ordinal)
            || (text.Contains('/', StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal))
        )
            return OfAddress(text, isCommunity);
        return OfHandle(text, network, isCommunity);
    }

    public static FollowAddress? OfHandle(string handle, string network, bool isCommunity)
    {
        var name = handle.Trim().TrimStart('@');
        if (AccountKey.Fold(name) is not { } folded || network.Length == 0 || name.Any(c => char.IsWhiteSpace(c) || c is '"' or '/'))
            return null;
        if (QueryParser.Parse($"author:\"{name}\"").Query is not { Root: FieldNode } author)
            return null;
        if (QueryParser.Parse($"source:\"{network}\"", QueryUse.Filter).Query is not { Root: FieldNode } source)
            return null;
        var query = $"{source} {author}";
        if (isCommunity)
        {
            var mention = QueryParser.Parse("@" + name).Query is { Root: TermNode } read ? $" OR {read}" : "";
            query = $"{source} ({author} OR to:{author.ToString()["author:".Length..]}{mention})";
        }
        var kind = isCommunity ? FollowKind.Community : FollowKind.Account;
        return Checked(new FollowAddress(kind, network, "@" + name, $"{network}/{(isCommunity ? "+" : "@")}{folded}", query));
    }

    /// <summary>What a row of the list follows, by its key.</summary>
    public static FollowKind KindOf(TopicRow row) =>
        row.Key.StartsWith('#') ? FollowKind.Hashtag
        : row.Key.StartsWith("site/", StringComparison.Ordinal) ? FollowKind.Site
        : row.Key.Contains("/+", StringComparison.Ordinal) ? FollowKind.Community
        : FollowKind.Account;

    /// <summary>The network of an account or community; empty for others.</summary>
    public static string NetworkOf(TopicRow row) =>
        KindOf(row) is FollowKind.Account or FollowKind.Community ? row.Key[..row.Key.IndexOf('/', StringComparison.Ordinal)] : "";

    private static FollowAddress? OfAddress(string text, bool isCommunity)
    {
        if (
            !Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var address)
            || !address.Host.Contains('.', StringComparison.Ordinal)
        )
            return null;
        var host = address.IdnHost.ToLowerInvariant();
        foreach (var prefix in (string[])["www.", "m.", "mobile."])
            host = host.StartsWith(prefix, StringComparison.Ordinal) ? host[prefix.Length..] : host;
        var path = Uri.UnescapeDataString(address.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Networks.TryGetValue(host, out var network))
        {
            var isGroup = path is ["groups" or "communities", ..];
            var name = path.FirstOrDefault(part => !Before.Contains(part, StringComparer.OrdinalIgnoreCase));
            return name is null ? null : OfHandle(name, network, isCommunity || isGroup);
        }
        // Servers of the fediverse write accounts as /@name.
        if (path is [['@', ..] named, ..])
            return OfHandle(
                named.Contains('@', StringComparison.Ordinal) && named.LastIndexOf('@') > 0 ? named : $"{named}@{host}",
                "mastodon",
                isCommunity
            );
        return QueryParser.Parse($"site:\"{host}\"").Query is { Root: FieldNode } site
            ? Checked(new FollowAddress(FollowKind.Site, "", host, "site/" + host, site.ToString()))
            : null;
    }

    private static FollowAddress? Hashtag(string name) =>
        QueryParser.Parse("#" + name).Query is { Root: TermNode { Word.Kind: WordKind.Hashtag } term } read
            ? Checked(new FollowAddress(FollowKind.Hashtag, "", "#" + term.Word.Text, "#" + TextFold.Fold(term.Word.Text), read.ToString()))
            : null;

    private static FollowAddress? Checked(FollowAddress one) =>
        one.Key.Length <= TopicRow.LongestKey && one.Name.Length <= TopicRow.LongestName && QueryParser.Parse(one.Query).Query is not null
            ? one
            : null;
}
