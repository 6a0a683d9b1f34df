using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Connectors.Bluesky.SignIn;
using Muhatap.Connectors.Catalogue;

namespace Muhatap.Tests.Connectors.Bluesky.SignIn;

/// <summary>A directory, a PDS and its authorization server in one, which lie where a test says so. What real ones do is tested with real ones.</summary>
internal sealed class FakeNetwork : IAsyncDisposable
{
    public const string Ayse = "did:plc:ayse";
    public const string Handle = "ayse.example";

    private readonly ServiceProvider services = new ServiceCollection()
        .AddConnectors(fetching => fetching.AllowPrivateAddresses = true)
        .BuildServiceProvider();

    private LocalServer? server;

    public string Url => server!.Url;

    public BlueskySignIn SignIn => SignIns.Bluesky(new JsonObject { ["service"] = Url, ["directory"] = Url }.ToJsonString(), services);

    /// <summary>Where the account's document says that it lives; null: here.</summary>
    public string? Pds { get; set; }

    /// <summary>What the document claims to be called.</summary>
    public string Claims { get; set; } = Handle;

    /// <summary>Whom the server says that the code stands for.</summary>
    public string Subject { get; set; } = Ayse;

    public string Scope { get; set; } = "atproto";

    /// <summary>Why no code is taken; null: they are.</summary>
    public string? Refuses { get; set; }

    public bool HasSignIn { get; set; } = true;

    /// <summary>Forms that came, by path.</summary>
    public List<(string Path, IFormCollection Form, bool HasNonce)> Forms { get; } = [];

    public static async Task<FakeNetwork> StartAsync()
    {
        var network = new FakeNetwork();
        network.server = await LocalServer.StartAsync(network.AnswerAsync);
        return network;
    }

    public static JsonObject Metadata(string issuer) =>
        new()
        {
            ["issuer"] = issuer,
            ["authorization_endpoint"] = $"{issuer}/oauth/authorize",
            ["token_endpoint"] = $"{issuer}/oauth/token",
            ["pushed_authorization_request_endpoint"] = $"{issuer}/oauth/par",
            ["revocation_endpoint"] = $"{issuer}/oauth/revoke",
            ["scopes_supported"] = new JsonArray("atproto"),
            ["response_types_supported"] = new JsonArray("code"),
            ["grant_types_supported"] = new JsonArray("authorization_code", "refresh_token"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("none", "private_key_jwt"),
            ["dpop_signing_alg_values_supported"] = new JsonArray("ES256"),
            ["authorization_response_iss_parameter_supported"] = true,
            ["require_pushed_authorization_requests"] = true,
            ["client_id_metadata_document_supported"] = true,
        };

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        await services.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            // The nonce stands in the proof's claims.
            var claims = System.Text.Encoding.UTF8.GetString(
                System.Buffers.Text.Base64Url.DecodeFromChars(context.Request.Headers["DPoP"].ToString().Split('.')[1])
            );
            var hasNonce = claims.Contains("\"nonce\":\"n-7\"", StringComparison.Ordinal);
            Forms.Add((path, form, hasNonce));
            context.Response.Headers["DPoP-Nonce"] = "n-7";
            if (!hasNonce)
            {
                await SayAsync(context, 400, new JsonObject { ["error"] = "use_dpop_nonce" });
                return;
            }
        }
        await (
            path switch
            {
                "/xrpc/com.atproto.identity.resolveHandle" when context.Request.Query["handle"] == Handle => SayAsync(
                    context,
                    200,
                    new JsonObject { ["did"] = Ayse }
                ),
                "/.well-known/oauth-protected-resource" when HasSignIn => SayAsync(
                    context,
                    200,
                    new JsonObject { ["authorization_servers"] = new JsonArray(Url) }
                ),
                "/.well-known/oauth-authorization-server" when HasSignIn => SayAsync(context, 200, Metadata(Url)),
                "/oauth/par" => SayAsync(context, 201, new JsonObject { ["request_uri"] = "urn:req:1", ["expires_in"] = 60 }),
                "/oauth/token" when Refuses is not null => SayAsync(context, 400, new JsonObject { ["error"] = Refuses }),
                "/oauth/token" => SayAsync(
                    context,
                    200,
                    new JsonObject
                    {
                        ["access_token"] = "a-1",
                        ["refresh_token"] = "r-1",
                        ["token_type"] = "DPoP",
                        ["scope"] = Scope,
                        ["sub"] = Subject,
                    }
                ),
                "/oauth/revoke" => SayAsync(context, 200, []),
                _ when Uri.UnescapeDataString(path[1..]) is var did && did.StartsWith("did:plc:", StringComparison.Ordinal) => SayAsync(
                    context,
                    200,
                    Document(did)
                ),
                _ => SayAsync(context, 404, []),
            }
        );
    }

    private JsonObject Document(string did) =>
        new()
        {
            ["id"] = did,
            ["alsoKnownAs"] = new JsonArray($"at://{Claims}"),
            ["service"] = new JsonArray(new JsonObject { ["id"] = "#atproto_pds", ["serviceEndpoint"] = Pds ?? Url }),
        };

    private static Task SayAsync(HttpContext context, int status, JsonObject json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json.ToJsonString());
    }
}
