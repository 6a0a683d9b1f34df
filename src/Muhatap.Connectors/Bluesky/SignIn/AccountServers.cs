using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Muhatap.Connectors.Bluesky.Identity;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>
/// Finds who may sign an account in: handle → DID → its document → its PDS → the authorization server the PDS names. Everything is asked
/// anew each time: who moved to another server yesterday is not signed in by the old one.
/// </summary>
internal sealed partial class AccountServers(BlueskyOptions options, Identities identities, OAuthCall call, bool allowLoopback)
{
    private const int LongestHandle = 253;
    private const int LongestDid = 2048;

    /// <summary>A handle as it is written (atproto.com/specs/handle), from what people type: with @, capitals, or as the profile's address. Null where it is none.</summary>
    public static string? HandleOf(string typed)
    {
        var bare = typed.Trim().TrimStart('@').ToLowerInvariant();
        const string profile = "bsky.app/profile/";
        if (bare.IndexOf(profile, StringComparison.Ordinal) is >= 0 and var at)
            bare = bare[(at + profile.Length)..].Split('/', '?', '#')[0];
        return bare.Length <= LongestHandle && Handle().IsMatch(bare) ? bare : null;
    }

    /// <summary>The account behind a handle. A handle counts only where the account claims it as well.</summary>
    public async Task<DidDocument> AccountAsync(string handle, CancellationToken cancellationToken)
    {
        var did = await identities.FreshDidOfAsync(options, handle).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (did is null || !IsDid(did))
            throw new SignInException(SignInFault.UnknownHandle, "No account has the handle.");
        var document = await DocumentAsync(did, cancellationToken).ConfigureAwait(false);
        return string.Equals(document.ClaimedHandle, handle, StringComparison.OrdinalIgnoreCase)
            ? document
            : throw new SignInException(SignInFault.UnknownHandle, "The account the handle leads to calls itself otherwise.");
    }

    /// <exception cref="SignInException">The account has no document, or no server.</exception>
    public async Task<DidDocument> DocumentAsync(string did, CancellationToken cancellationToken) =>
        IsDid(did) && await identities.FreshDocumentAsync(options, did).WaitAsync(cancellationToken).ConfigureAwait(false) is { } document
            ? document
            : throw new SignInException(SignInFault.UnknownHandle, "The account's document can't be had.");

    /// <summary>The handle a document claims where it leads back to the account; else null.</summary>
    public async Task<string?> VerifiedHandleAsync(DidDocument document, CancellationToken cancellationToken) =>
        document.ClaimedHandle is { } handle
        && await identities.FreshDidOfAsync(options, handle).WaitAsync(cancellationToken).ConfigureAwait(false) == document.Did
            ? handle
            : null;

    /// <summary>The server that signs in the people of a PDS.</summary>
    public async Task<AuthorizationServer> OfPdsAsync(string pds, CancellationToken cancellationToken)
    {
        var origin = Origin(pds);
        var resource = await call.DocumentAsync(new Uri(origin, "/.well-known/oauth-protected-resource"), cancellationToken)
            .ConfigureAwait(false);
        if (resource?["authorization_servers"] is not JsonArray { Count: 1 } servers)
            throw new SignInException(SignInFault.NoSignIn, "The account's server names no authorization server.");
        return await OfIssuerAsync(
                WebOrigin.Read(servers[0] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null, allowLoopback)
                    ?? throw new SignInException(
                        SignInFault.NoSignIn,
                        "The account's server names an authorization server that is no origin."
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Where nobody said which account: the server of the network we are set up for, which lets its people choose.</summary>
    public async Task<AuthorizationServer> OfServiceAsync(CancellationToken cancellationToken)
    {
        var origin = Origin(options.Service);
        // An entryway signs people in and holds no records; a PDS says who signs in for it.
        var resource = await call.DocumentAsync(new Uri(origin, "/.well-known/oauth-protected-resource"), cancellationToken)
            .ConfigureAwait(false);
        return resource is null
            ? await OfIssuerAsync(origin, cancellationToken).ConfigureAwait(false)
            : await OfPdsAsync(options.Service, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuthorizationServer> OfIssuerAsync(Uri issuer, CancellationToken cancellationToken) =>
        AuthorizationServer.Read(
            await call.DocumentAsync(new Uri(issuer, "/.well-known/oauth-authorization-server"), cancellationToken).ConfigureAwait(false)
                ?? throw new SignInException(SignInFault.NoSignIn, "The server publishes no metadata for signing in."),
            issuer,
            allowLoopback
        );

    private Uri Origin(string address) =>
        WebOrigin.Read(address.TrimEnd('/'), allowLoopback)
        ?? throw new SignInException(SignInFault.NoSignIn, "The account's server is no https address.");

    private static bool IsDid(string text) =>
        text.Length <= LongestDid
        && (text.StartsWith("did:plc:", StringComparison.Ordinal) || text.StartsWith("did:web:", StringComparison.Ordinal));

    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Handle();
}
