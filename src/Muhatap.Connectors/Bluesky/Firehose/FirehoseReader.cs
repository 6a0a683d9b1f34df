using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using Muhatap.Connectors.Fetching;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>
/// Listens to every post of an AT Protocol network (<c>com.atproto.sync.subscribeRepos</c>). The cursor is the last frame's number;
/// a connection that breaks is made again from there, and only when that fails repeatedly does the source count as failing.
/// </summary>
internal sealed class FirehoseReader(
    BlueskyOptions options,
    IHttpMessageHandlerFactory handlers,
    FetchingOptions fetching,
    TimeProvider clock,
    Action<string>? identityChanged = null
) : ISourceReader
{
    private const int TriesBeforeFailure = 5;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public TimeSpan? PollEvery => null;

    public async IAsyncEnumerable<Delivery> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var address = Address();
        long? at = long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        var tries = 0;
        while (true)
        {
            var (connection, problem) = await TryOpenAsync(address, at, ++tries, cancellationToken).ConfigureAwait(false);
            if (connection is not null)
            {
                await using (connection.ConfigureAwait(false))
                {
                    while (await connection.NextAsync(cancellationToken).ConfigureAwait(false) is { } delivery)
                    {
                        if (delivery.Cursor is not null)
                        {
                            at = long.Parse(delivery.Cursor, CultureInfo.InvariantCulture);
                            tries = 0;
                        }

                        yield return delivery;
                    }

                    problem = connection.EndReason;
                    if (connection.Error == "FutureCursor")
                        at = null;
                }
            }

            yield return new Delivery { Problems = [$"{address.Host}: {problem}; connecting again"] };
            await Task.Delay(Wait(tries), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private Uri Address()
    {
        if (Uri.TryCreate(options.Firehose, UriKind.Absolute, out var uri) && uri.Scheme is "ws" or "wss")
            return new Uri(uri, "/xrpc/com.atproto.sync.subscribeRepos");
        throw new SourceException($"“{options.Firehose}” is not the address of a firehose; it must begin with wss://.") { Final = true };
    }

    /// <summary>Either a connection, or why there is none yet. Throws <see cref="SourceException"/> when trying has lasted long enough.</summary>
    private async Task<(FirehoseConnection? Connection, string? Problem)> TryOpenAsync(
        Uri address,
        long? at,
        int tries,
        CancellationToken cancellationToken
    )
    {
        var full = at is null ? address : new Uri(string.Create(CultureInfo.InvariantCulture, $"{address}?cursor={at}"));
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("User-Agent", fetching.UserAgent);
        socket.Options.CollectHttpResponseDetails = true;
        // Without these a peer that vanished would be listened to for ever.
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(30);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(30);

        using var limit = new CancellationTokenSource(ConnectTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var invoker = new HttpMessageInvoker(handlers.CreateHandler(OutgoingHttp.Call), disposeHandler: false);
        try
        {
            await socket.ConnectAsync(full, invoker, both.Token).ConfigureAwait(false);
            var blobs = new BlobAddresses(address);
            return (new FirehoseConnection(socket, new FrameParser(blobs, options.Activities, clock, identityChanged), clock), null);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            using (socket)
            {
                var failure = Failure(address, socket, e);
                if (failure.Final || failure.RetryAt is not null || tries >= TriesBeforeFailure)
                    throw failure;
                return (null, failure.Message);
            }
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private SourceException Failure(Uri address, ClientWebSocket socket, Exception error)
    {
        var status = (int)socket.HttpStatusCode;
        if (error is OperationCanceledException)
            return new($"{address.Host} did not answer in time.", error);
        if (error.GetBaseException() is RefusedAddressException refused)
            return new(refused.Message, error) { Final = true };
        if (status == 0)
            return new($"{address.Host} could not be reached: {error.GetBaseException().Message}", error);
        if (socket.HttpStatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
            return new($"{address.Host} asks us to come later ({status}).", error) { RetryAt = RetryAt(socket) };
        return new($"{address.Host} does not offer a firehose here (it answered {status}). Check the address.", error);
    }

    private DateTimeOffset? RetryAt(ClientWebSocket socket)
    {
        if (socket.HttpResponseHeaders is null || !socket.HttpResponseHeaders.TryGetValue("Retry-After", out var values))
            return null;
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", values);
        return RetryAfter.Read(response, clock.GetUtcNow());
    }

    /// <summary>1, 2, 4 … 60 seconds, less up to a quarter, so that many listeners do not come back together.</summary>
    private static TimeSpan Wait(int tries)
    {
        var full = Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Max(0, tries - 1)));
        return TimeSpan.FromSeconds(full * (1 - Random.Shared.NextDouble() / 4));
    }
}
