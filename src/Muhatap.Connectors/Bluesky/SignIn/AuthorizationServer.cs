using System.Text.Json.Nodes;
using Muhatap.Connectors.Bluesky.Xrpc;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>A server that signs its people in, as its metadata say (RFC 8414, with the demands of atproto.com/specs/oauth).</summary>
/// <param name="Issuer">Its name: an origin.</param>
/// <param name="Authorize">Where its people are asked.</param>
/// <param name="Push">Where a request is handed in beforehand (RFC 9126).</param>
/// <param name="Revoke">Where a token is given back; null where it has no such place.</param>
internal sealed record AuthorizationServer(string Issuer, Uri Authorize, Uri Push, Uri Token, Uri? Revoke)
{
    /// <summary>Throws <see cref="SignInException"/> (<see cref="SignInFault.NoSignIn"/>) naming the first demand that isn't met.</summary>
    /// <param name="askedAt">The origin whose document this is: a document that names another speaks for somebody else.</param>
    public static AuthorizationServer Read(JsonObject json, Uri askedAt, bool allowLoopback)
    {
        var issuer = json.Text("issuer");
        Demand(
            WebOrigin.Read(issuer, allowLoopback) is not null && issuer == askedAt.GetLeftPart(UriPartial.Authority),
            "its metadata name another issuer than the address they stand at"
        );
        Demand(Has(json, "scopes_supported", "atproto"), "it doesn't know the scope “atproto”");
        Demand(Has(json, "response_types_supported", "code"), "it gives no codes");
        Demand(Has(json, "grant_types_supported", "authorization_code"), "it takes no codes");
        Demand(Has(json, "code_challenge_methods_supported", "S256"), "it doesn't know PKCE with S256");
        Demand(Has(json, "token_endpoint_auth_methods_supported", "none"), "it takes no public clients");
        Demand(Has(json, "dpop_signing_alg_values_supported", "ES256"), "it takes no DPoP with ES256");
        Demand(Is(json, "authorization_response_iss_parameter_supported"), "its answers don't say who gives them");
        Demand(Is(json, "require_pushed_authorization_requests"), "it takes no pushed requests");
        Demand(Is(json, "client_id_metadata_document_supported"), "it takes no client that isn't registered");
        return new AuthorizationServer(
            issuer!,
            Place(json, "authorization_endpoint", allowLoopback),
            Place(json, "pushed_authorization_request_endpoint", allowLoopback),
            Place(json, "token_endpoint", allowLoopback),
            WebOrigin.Address(json.Text("revocation_endpoint"), allowLoopback)
        );
    }

    private static Uri Place(JsonObject json, string name, bool allowLoopback) =>
        WebOrigin.Address(json.Text(name), allowLoopback) ?? throw NoSignIn($"{name} is no https address");

    private static bool Has(JsonObject json, string name, string wanted) =>
        (json[name] as JsonArray)?.OfType<JsonValue>().Any(value => value.TryGetValue<string>(out var text) && text == wanted) == true;

    private static bool Is(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;

    private static void Demand(bool isMet, string otherwise)
    {
        if (!isMet)
            throw NoSignIn(otherwise);
    }

    private static SignInException NoSignIn(string why) => new(SignInFault.NoSignIn, $"The server can't sign people in: {why}.");
}
