using System.Text.Json.Nodes;
using Muhatap.Connectors.Bluesky.SignIn;

namespace Muhatap.Tests.Connectors.Bluesky.SignIn;

public sealed class AuthorizationServerTests
{
    private static readonly Uri At = new("https://sunucu.example");

    [Fact]
    public void A_server_that_meets_every_demand_is_taken()
    {
        var server = AuthorizationServer.Read(FakeNetwork.Metadata("https://sunucu.example"), At, allowLoopback: false);
        server.Issuer.ShouldBe("https://sunucu.example");
        server.Push.ShouldBe(new Uri("https://sunucu.example/oauth/par"));
        server.Revoke.ShouldBe(new Uri("https://sunucu.example/oauth/revoke"));
    }

    [Theory]
    [InlineData("issuer", "https://baska.example")]
    [InlineData("issuer", "https://sunucu.example/")]
    [InlineData("issuer", "http://sunucu.example")]
    [InlineData("authorization_endpoint", "http://sunucu.example/oauth/authorize")]
    [InlineData("authorization_endpoint", "javascript:alert(1)")]
    [InlineData("token_endpoint", "http://127.0.0.1/oauth/token")]
    [InlineData("token_endpoint", "https://ad:parola@sunucu.example/oauth/token")]
    [InlineData("pushed_authorization_request_endpoint", null)]
    [InlineData("scopes_supported", "[\"openid\"]")]
    [InlineData("response_types_supported", "[]")]
    [InlineData("grant_types_supported", "[\"refresh_token\"]")]
    [InlineData("code_challenge_methods_supported", "[\"plain\"]")]
    [InlineData("token_endpoint_auth_methods_supported", "[\"private_key_jwt\"]")]
    [InlineData("dpop_signing_alg_values_supported", "[\"RS256\"]")]
    [InlineData("authorization_response_iss_parameter_supported", "false")]
    [InlineData("require_pushed_authorization_requests", "false")]
    [InlineData("client_id_metadata_document_supported", null)]
    public void One_that_misses_any_is_refused(string field, string? value)
    {
        var metadata = FakeNetwork.Metadata("https://sunucu.example");
        metadata[field] =
            value is null ? null
            : value[0] == '[' || value == "false" ? JsonNode.Parse(value)
            : value;
        Should
            .Throw<SignInException>(() => AuthorizationServer.Read(metadata, At, allowLoopback: false))
            .Fault.ShouldBe(SignInFault.NoSignIn);
    }

    [Theory]
    [InlineData("https://destek.sirket.example", "https://destek.sirket.example/oauth/client-metadata.json")]
    [InlineData("http://127.0.0.1:5080", "http://localhost?redirect_uri=http%3A%2F%2F127.0.0.1%3A5080%2Foauth%2Fcallback&scope=atproto")]
    [InlineData("https://destek.sirket.example:8443", null)]
    [InlineData("https://destek.sirket.example/muhatap", null)]
    [InlineData("https://203.0.113.7", null)]
    [InlineData("https://localhost", null)]
    [InlineData("http://destek.sirket.example", null)]
    public void We_are_known_by_a_document_on_our_own_address_or_by_the_exception_for_a_laptop(string address, string? id)
    {
        var client = SignInClient.Of(new Uri(address));
        client?.ClientId.ShouldBe(id);
        (client is null).ShouldBe(id is null);
    }

    [Fact]
    public void Our_document_names_itself_and_asks_for_nothing_but_who_somebody_is()
    {
        var client = SignInClient.Of(new Uri("https://destek.sirket.example"))!;
        var document = client.Metadata("destek.sirket.example");
        document["client_id"]!.GetValue<string>().ShouldBe(client.ClientId);
        document["scope"]!.GetValue<string>().ShouldBe("atproto");
        document["redirect_uris"]!.AsArray().Single()!.GetValue<string>().ShouldBe("https://destek.sirket.example/oauth/callback");
        document["dpop_bound_access_tokens"]!.GetValue<bool>().ShouldBeTrue();
        document["grant_types"]!.AsArray().Count.ShouldBe(1, "no refreshing: we keep no token");
    }
}
