using System.Text.Json.Nodes;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>
/// Who we are to a server that never heard of us: the address of a document about ourselves. On a laptop, which no server could ask, the
/// exception for <c>http://localhost</c> holds, whose document is its own query (atproto.com/specs/oauth, “Localhost Client Development”).
/// </summary>
/// <param name="Base">Where our pages stand: an https origin without a port, or <c>http://127.0.0.1:PORT</c>.</param>
public sealed record SignInClient(Uri Base)
{
    public const string MetadataPath = "/oauth/client-metadata.json";
    public const string ReturnPath = "/oauth/callback";

    /// <summary>We ask who somebody is, and for nothing else.</summary>
    internal const string Scope = "atproto";

    /// <summary>Null where an address is of neither kind.</summary>
    public static SignInClient? Of(Uri address) =>
        address.IsAbsoluteUri
        && address is { PathAndQuery: "/", UserInfo.Length: 0, Fragment.Length: 0 }
        && (
            (
                address.Scheme == Uri.UriSchemeHttps
                && address is { IsDefaultPort: true, HostNameType: UriHostNameType.Dns, IsLoopback: false }
            ) || (address.Scheme == Uri.UriSchemeHttp && address.Host == "127.0.0.1")
        )
            ? new SignInClient(address)
            : null;

    /// <summary>True on a laptop: only a browser on this machine finds its way back.</summary>
    public bool IsLocal => Base.Scheme == Uri.UriSchemeHttp;

    public string RedirectUri => new Uri(Base, ReturnPath).AbsoluteUri;

    public string ClientId =>
        IsLocal
            ? $"http://localhost?redirect_uri={Uri.EscapeDataString(RedirectUri)}&scope={Scope}"
            : new Uri(Base, MetadataPath).AbsoluteUri;

    /// <summary>What stands at <see cref="ClientId"/>.</summary>
    public JsonObject Metadata(string name) =>
        new()
        {
            ["client_id"] = ClientId,
            ["client_name"] = name,
            ["client_uri"] = Base.GetLeftPart(UriPartial.Authority),
            ["application_type"] = "web",
            ["grant_types"] = new JsonArray("authorization_code"),
            ["response_types"] = new JsonArray("code"),
            ["redirect_uris"] = new JsonArray(RedirectUri),
            ["scope"] = Scope,
            ["token_endpoint_auth_method"] = "none",
            ["dpop_bound_access_tokens"] = true,
        };
}
