namespace Muhatap.Relate.Methods;

/// <summary>Web addresses of profiles: whose they are.</summary>
internal static class ProfileAddress
{
    private static readonly Dictionary<string, string[]> Hosts = new(StringComparer.Ordinal)
    {
        ["x"] = ["x.com", "twitter.com", "mobile.twitter.com"],
        ["instagram"] = ["instagram.com"],
        ["facebook"] = ["facebook.com", "m.facebook.com"],
        ["bluesky"] = ["bsky.app"],
        ["youtube"] = ["youtube.com"],
        ["tiktok"] = ["tiktok.com"],
        ["linkedin"] = ["linkedin.com", "tr.linkedin.com"],
    };

    /// <summary>Whether an address is that of an account's profile: its network's host and, as a whole part of the path, its handle.</summary>
    public static bool IsOf(string address, string network, string? handleKey) =>
        handleKey is not null
        && Hosts.TryGetValue(network, out var hosts)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && Host(address) is { } host
        && hosts.Contains(host)
        && uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Any(part => string.Equals(part.TrimStart('@'), handleKey, StringComparison.OrdinalIgnoreCase));

    /// <summary>The host in lower case, without www; null where it is no web address.</summary>
    public static string? Host(string? address)
    {
        if (Full(address) is not { } uri)
            return null;
        var host = uri.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>Whether both lead to one page.</summary>
    public static bool Same(string? left, string? right) =>
        Full(left) is { } a
        && Full(right) is { } b
        && Host(left) == Host(right)
        && string.Equals(a.AbsolutePath.TrimEnd('/'), b.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The address with its scheme: profiles often leave it out.</summary>
    public static Uri? Full(string? address)
    {
        var text = address?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (!text.Contains("://", StringComparison.Ordinal))
            text = $"https://{text}";
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : null;
    }
}
