using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>Values nobody can guess, as they stand in addresses (base64url).</summary>
internal static class RandomText
{
    /// <summary>A PKCE verifier: 32 random bytes, 43 characters (RFC 7636, 4.1).</summary>
    public static string Verifier() => Of(32);

    /// <summary>What is told of a verifier beforehand: its SHA-256 (RFC 7636, 4.2, <c>S256</c>).</summary>
    public static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    public static string Of(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
