using System.Text.Json;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>What must be known again when somebody comes back. It holds the sign-in's secrets: whoever stores it seals it.</summary>
/// <param name="Issuer">The server they were sent to.</param>
/// <param name="Did">The account they named; null where they named none.</param>
/// <param name="Verifier">PKCE's secret.</param>
/// <param name="Key"><see cref="DpopKey.Keep"/>.</param>
/// <param name="Nonce">What the server's next request has to hold.</param>
public sealed record PendingSignIn(
    string Issuer,
    string TokenEndpoint,
    string? RevocationEndpoint,
    string? Did,
    string Verifier,
    string Key,
    string? Nonce,
    string ClientId,
    string RedirectUri
)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static PendingSignIn Read(string json) => JsonSerializer.Deserialize<PendingSignIn>(json)!;
}

/// <summary>A request that was handed in: where to send the person, and what to keep until they come back.</summary>
/// <param name="Address">On their own server.</param>
public sealed record BegunSignIn(Uri Address, PendingSignIn Pending);

/// <summary>Who it was.</summary>
/// <param name="Handle">Null where the account has none that leads back to it.</param>
public sealed record SignedIn(string Did, string? Handle);
