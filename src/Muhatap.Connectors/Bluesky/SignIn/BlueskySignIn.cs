using Muhatap.Connectors.Bluesky.Xrpc;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>
/// Lets somebody prove on their own server that an account is theirs (OAuth for AT Protocol, atproto.com/specs/oauth): pushed request,
/// PKCE, DPoP, scope <c>atproto</c>. The tokens are given back at once and never leave this class.
/// </summary>
public sealed class BlueskySignIn
{
    private readonly AccountServers servers;
    private readonly OAuthCall call;

    internal BlueskySignIn(AccountServers servers, OAuthCall call) => (this.servers, this.call) = (servers, call);

    /// <summary>The network's short name, as posts and accounts have it.</summary>
    public static string Network => AtUri.Network;

    /// <summary>Hands the request in at the server of the account.</summary>
    /// <param name="typed">The handle as the person typed it; null or blank: they choose at the network's own server.</param>
    /// <param name="state">A secret of the one sign-in, which comes back with the answer.</param>
    /// <exception cref="SignInException"/>
    public async Task<BegunSignIn> BeginAsync(SignInClient client, string? typed, string state, CancellationToken cancellationToken)
    {
        string? handle = null;
        string? did = null;
        AuthorizationServer server;
        if (string.IsNullOrWhiteSpace(typed))
            server = await servers.OfServiceAsync(cancellationToken).ConfigureAwait(false);
        else
        {
            handle = AccountServers.HandleOf(typed) ?? throw new SignInException(SignInFault.UnknownHandle, "What was typed is no handle.");
            var account = await servers.AccountAsync(handle, cancellationToken).ConfigureAwait(false);
            did = account.Did;
            server = await servers.OfPdsAsync(account.Pds, cancellationToken).ConfigureAwait(false);
        }
        using var key = DpopKey.Make();
        var verifier = RandomText.Verifier();
        List<KeyValuePair<string, string>> fields =
        [
            new("client_id", client.ClientId),
            new("response_type", "code"),
            new("code_challenge", RandomText.Challenge(verifier)),
            new("code_challenge_method", "S256"),
            new("state", state),
            new("redirect_uri", client.RedirectUri),
            new("scope", SignInClient.Scope),
        ];
        if (handle is not null)
            fields.Add(new("login_hint", handle));
        var answer = await call.PostAsync(server.Push, fields, key, nonce: null, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess || answer.Json.Text("request_uri") is not { } request)
            throw new SignInException(
                SignInFault.ServerTrouble,
                $"The server did not take the request ({answer.Status}, {answer.Error ?? "no reason given"})."
            );
        var query = $"client_id={Uri.EscapeDataString(client.ClientId)}&request_uri={Uri.EscapeDataString(request)}";
        var address = new UriBuilder(server.Authorize);
        address.Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{query}" : query;
        return new BegunSignIn(
            address.Uri,
            new PendingSignIn(
                server.Issuer,
                server.Token.AbsoluteUri,
                server.Revoke?.AbsoluteUri,
                did,
                verifier,
                key.Keep(),
                answer.Nonce,
                client.ClientId,
                client.RedirectUri
            )
        );
    }

    /// <summary>Reads the answer somebody came back with, and makes sure that the server which gave it may speak for the account.</summary>
    /// <param name="issuer">The answer's <c>iss</c> (RFC 9207).</param>
    /// <exception cref="SignInException"/>
    public async Task<SignedIn> FinishAsync(
        PendingSignIn pending,
        string? issuer,
        string? code,
        string? error,
        CancellationToken cancellationToken
    )
    {
        if (issuer != pending.Issuer)
            throw new SignInException(SignInFault.NotTheirServer, "The answer is another server's.");
        if (error is not null)
            throw error == "access_denied"
                ? new SignInException(SignInFault.SaidNo, "They said no.")
                : new SignInException(SignInFault.ServerTrouble, "The server ended the sign-in with an error.");
        if (string.IsNullOrEmpty(code))
            throw new SignInException(SignInFault.ServerTrouble, "The answer holds no code.");
        var did = await RedeemAsync(pending, code, cancellationToken).ConfigureAwait(false);
        if (pending.Did is not null && pending.Did != did)
            throw new SignInException(SignInFault.AnotherAccount, "They signed in with another account than the one they named.");
        // Any server can say any name: what counts is that the account itself names the server.
        var document = await servers.DocumentAsync(did, cancellationToken).ConfigureAwait(false);
        var server = await servers.OfPdsAsync(document.Pds, cancellationToken).ConfigureAwait(false);
        if (server.Issuer != pending.Issuer)
            throw new SignInException(SignInFault.NotTheirServer, "The account lives on another server than the one that spoke for it.");
        return new SignedIn(did, await servers.VerifiedHandleAsync(document, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The account the server says it was. The tokens that come with it are given back.</summary>
    private async Task<string> RedeemAsync(PendingSignIn pending, string code, CancellationToken cancellationToken)
    {
        using var key = DpopKey.Open(pending.Key);
        var answer = await call.PostAsync(
                new Uri(pending.TokenEndpoint),
                [
                    new("grant_type", "authorization_code"),
                    new("code", code),
                    new("code_verifier", pending.Verifier),
                    new("redirect_uri", pending.RedirectUri),
                    new("client_id", pending.ClientId),
                ],
                key,
                pending.Nonce,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!answer.IsSuccess)
            throw answer.Error == "invalid_grant"
                ? new SignInException(SignInFault.TooLate, "The code is not good any more.")
                : new SignInException(
                    SignInFault.ServerTrouble,
                    $"The server did not take the code ({answer.Status}, {answer.Error ?? "no reason given"})."
                );
        await GiveBackAsync(pending, answer, key, cancellationToken).ConfigureAwait(false);
        var json = answer.Json;
        if (
            !string.Equals(json.Text("token_type"), "DPoP", StringComparison.OrdinalIgnoreCase)
            || json.Text("scope")?.Split(' ').Contains(SignInClient.Scope, StringComparer.Ordinal) != true
            || json.Text("sub") is not { } did
        )
            throw new SignInException(SignInFault.ServerTrouble, "The server's answer doesn't say who signed in.");
        return did;
    }

    /// <summary>Ends the session we never wanted (RFC 7009), so that it isn't among the person's open sessions either. One that can't be ended runs out by itself.</summary>
    private async Task GiveBackAsync(PendingSignIn pending, OAuthAnswer answer, DpopKey key, CancellationToken cancellationToken)
    {
        if (
            pending.RevocationEndpoint is not { } place
            || (answer.Json.Text("refresh_token") ?? answer.Json.Text("access_token")) is not { } token
        )
            return;
        try
        {
            await call.PostAsync(
                    new Uri(place),
                    [new("token", token), new("client_id", pending.ClientId)],
                    key,
                    answer.Nonce,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (SignInException)
        {
            // Whoever signed in did so all the same.
        }
    }
}
