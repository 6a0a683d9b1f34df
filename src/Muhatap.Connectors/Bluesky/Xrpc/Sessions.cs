using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Muhatap.Connectors.Bluesky.Xrpc;

/// <summary>
/// Keeps each account signed in. Sessions outlive the senders that use them, because servers allow only some hundred sign-ins a day
/// while a session can be renewed for weeks.
/// </summary>
internal sealed class Sessions(XrpcClient xrpc)
{
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    private sealed class Held
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public Session? Session { get; set; }
    }

    /// <summary>
    /// Runs <paramref name="call"/> with a session; where the server says that its token has expired, once more with a renewed one.
    /// </summary>
    public async Task<T> WithAsync<T>(BlueskyOptions options, Func<Session, Task<T>> call, CancellationToken cancellationToken)
    {
        var session = await GetAsync(options, expired: null, cancellationToken).ConfigureAwait(false);
        try
        {
            return await call(session).ConfigureAwait(false);
        }
        catch (XrpcException e) when (e.Error is "ExpiredToken" or "InvalidToken" or "AuthMissing")
        {
            session = await GetAsync(options, expired: session, cancellationToken).ConfigureAwait(false);
            return await call(session).ConfigureAwait(false);
        }
    }

    private async Task<Session> GetAsync(BlueskyOptions options, Session? expired, CancellationToken cancellationToken)
    {
        var mine = held.GetOrAdd(Key(options), _ => new Held());
        await mine.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (mine.Session is not null && mine.Session != expired)
                return mine.Session;
            mine.Session =
                (expired is null ? null : await TryRenewAsync(options, expired, cancellationToken).ConfigureAwait(false))
                ?? await SignInAsync(options, cancellationToken).ConfigureAwait(false);
            return mine.Session;
        }
        finally
        {
            mine.Gate.Release();
        }
    }

    private async Task<Session?> TryRenewAsync(BlueskyOptions options, Session expired, CancellationToken cancellationToken)
    {
        try
        {
            return Read(
                await xrpc.CallAsync(
                        options.Service,
                        "com.atproto.server.refreshSession",
                        body: null,
                        expired.RefreshToken,
                        cancellationToken
                    )
                    .ConfigureAwait(false)
            );
        }
        catch (XrpcException e) when (e.Status is 400 or 401)
        {
            return null;
        }
    }

    private async Task<Session> SignInAsync(BlueskyOptions options, CancellationToken cancellationToken) =>
        Read(
            await xrpc.CallAsync(
                    options.Service,
                    "com.atproto.server.createSession",
                    new JsonObject { ["identifier"] = options.Identifier, ["password"] = options.AppPassword },
                    token: null,
                    cancellationToken
                )
                .ConfigureAwait(false)
        );

    private static Session Read(JsonObject json) =>
        json.Text("did") is { } did && json.Text("accessJwt") is { } access && json.Text("refreshJwt") is { } refresh
            ? new(did, json.Text("handle") ?? did, access, refresh)
            : throw new XrpcException("The server's answer to the sign-in holds no session.") { ChangedNothing = true };

    /// <summary>A new password is a new session; the password itself is not kept.</summary>
    private static string Key(BlueskyOptions options) =>
        $"{options.Service} {options.Identifier} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(options.AppPassword ?? "")))}";
}
