using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Muhatap.Connectors.Bluesky.SignIn;

namespace Muhatap.Tests.Connectors.Bluesky.SignIn;

public sealed class DpopKeyTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddDays(20_000);
    private static readonly Uri Token = new("https://sunucu.example/oauth/token?a=1");

    [Fact]
    public void A_proof_names_the_request_and_is_signed_with_the_key_it_carries()
    {
        using var key = DpopKey.Make();
        var parts = key.Proof(HttpMethod.Post, Token, "n-1", Now).Split('.');

        var header = Json(parts[0]);
        header.GetProperty("typ").GetString().ShouldBe("dpop+jwt");
        header.GetProperty("alg").GetString().ShouldBe("ES256");
        var claims = Json(parts[1]);
        claims.GetProperty("htm").GetString().ShouldBe("POST");
        claims.GetProperty("htu").GetString().ShouldBe("https://sunucu.example/oauth/token", "without the query");
        claims.GetProperty("nonce").GetString().ShouldBe("n-1");
        claims.GetProperty("iat").GetInt64().ShouldBe(Now.ToUnixTimeSeconds());

        var jwk = header.GetProperty("jwk");
        jwk.TryGetProperty("d", out _).ShouldBeFalse("the private half stays here");
        using var shown = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Bytes(jwk.GetProperty("x").GetString()!), Y = Bytes(jwk.GetProperty("y").GetString()!) },
            }
        );
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        shown.VerifyData(signed, Bytes(parts[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        signed[^1] ^= 1;
        shown.VerifyData(signed, Bytes(parts[2]), HashAlgorithmName.SHA256).ShouldBeFalse();
    }

    [Fact]
    public void No_two_proofs_are_alike_and_a_key_that_was_kept_is_the_same_key()
    {
        using var key = DpopKey.Make();
        using var kept = DpopKey.Open(key.Keep());
        var first = key.Proof(HttpMethod.Post, Token, nonce: null, Now).Split('.');
        var second = kept.Proof(HttpMethod.Post, Token, nonce: null, Now).Split('.');
        Json(first[1]).GetProperty("jti").GetString().ShouldNotBe(Json(second[1]).GetProperty("jti").GetString());
        Json(first[1]).TryGetProperty("nonce", out _).ShouldBeFalse();
        first[0].ShouldBe(second[0]);
    }

    [Fact]
    public void A_challenge_is_worked_out_of_the_verifier_as_the_standard_says()
    {
        // RFC 7636, appendix B.
        RandomText.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").ShouldBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        RandomText.Verifier().Length.ShouldBe(43);
        RandomText.Verifier().ShouldNotBe(RandomText.Verifier());
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);

    private static JsonElement Json(string part) => JsonDocument.Parse(Bytes(part)).RootElement;
}
