namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>Addresses that others name: https, or http on this machine where the installation lets requests go there.</summary>
internal static class WebOrigin
{
    /// <summary>The address where it is a bare origin, as servers are named (no path, no query, no user, no written default port); else null.</summary>
    public static Uri? Read(string? text, bool allowLoopback) =>
        Address(text, allowLoopback) is { } uri && text == uri.GetLeftPart(UriPartial.Authority) ? uri : null;

    /// <summary>The address where requests and people may be sent to it; else null.</summary>
    public static Uri? Address(string? text, bool allowLoopback) =>
        text is { Length: <= 2000 }
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (allowLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : null;
}
