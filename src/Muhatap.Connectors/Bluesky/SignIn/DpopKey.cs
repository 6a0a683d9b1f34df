using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>The key of one sign-in: every request to the server is signed with it, so that a code that was overheard is worth nothing (RFC 9449, ES256).</summary>
internal sealed class DpopKey : IDisposable
{
    private readonly ECDsa key;

    private DpopKey(ECDsa key) => this.key = key;

    public static DpopKey Make() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="kept">What <see cref="Keep"/> gave.</param>
    public static DpopKey Open(string kept)
    {
        var opened = ECDsa.Create();
        opened.ImportPkcs8PrivateKey(Convert.FromBase64String(kept), out _);
        return new DpopKey(opened);
    }

    /// <summary>PKCS #8 in Base64; to be sealed by whoever stores it.</summary>
    public string Keep() => Convert.ToBase64String(key.ExportPkcs8PrivateKey());

    /// <summary>A JWT for one request, never used again (RFC 9449, 4.2).</summary>
    /// <param name="nonce">What the server said last; null where it has said nothing yet.</param>
    public string Proof(HttpMethod method, Uri address, string? nonce, DateTimeOffset now)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var header = new JsonObject
        {
            ["typ"] = "dpop+jwt",
            ["alg"] = "ES256",
            ["jwk"] = new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["x"] = Base64Url.EncodeToString(point.X),
                ["y"] = Base64Url.EncodeToString(point.Y),
            },
        };
        var claims = new JsonObject
        {
            ["jti"] = RandomText.Of(16),
            ["htm"] = method.Method,
            // Without query and fragment.
            ["htu"] = address.GetLeftPart(UriPartial.Path),
            ["iat"] = now.ToUnixTimeSeconds(),
        };
        if (nonce is not null)
            claims["nonce"] = nonce;
        var signed = $"{Part(header)}.{Part(claims)}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(signed),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => key.Dispose();

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
