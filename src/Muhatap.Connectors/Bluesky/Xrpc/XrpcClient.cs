using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Connectors.Bluesky.Xrpc;

/// <summary>Calls methods of AT Protocol servers over HTTP (atproto.com/specs/xrpc). Fails with <see cref="XrpcException"/> only.</summary>
internal sealed class XrpcClient(IHttpClientFactory clients, TimeProvider clock)
{
    private const int MaxAnswer = 1024 * 1024;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    /// <summary>A query: GET, parameters in the address.</summary>
    public Task<JsonObject> QueryAsync(
        string service,
        string method,
        IReadOnlyList<(string Name, string Value)> parameters,
        CancellationToken cancellationToken
    )
    {
        var address = new StringBuilder(Address(service, method));
        for (var i = 0; i < parameters.Count; i++)
            address.Append(i == 0 ? '?' : '&').Append(parameters[i].Name).Append('=').Append(Uri.EscapeDataString(parameters[i].Value));
        return SendAsync(new HttpRequestMessage(HttpMethod.Get, address.ToString()), cancellationToken);
    }

    /// <summary>A procedure: POST, JSON in and out.</summary>
    /// <param name="token">Bearer token, or null for a call that needs none.</param>
    public Task<JsonObject> CallAsync(string service, string method, JsonObject? body, string? token, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(service, method));
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Any JSON object at an address, for the directory that is no XRPC service.</summary>
    public Task<JsonObject> GetAsync(string address, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellationToken);

    private static string Address(string service, string method) => $"{service.TrimEnd('/')}/xrpc/{method}";

    private async Task<JsonObject> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var request = message;
        try
        {
            using var response = await clients
                .CreateClient(OutgoingHttp.Call)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            var body = await BoundedBody.ReadAsync(response.Content, MaxAnswer, MaxTime, clock, cancellationToken).ConfigureAwait(false);
            var json = Parse(body);
            if (!response.IsSuccessStatusCode)
                throw Failure(response, json);
            return json ?? throw new XrpcException($"{Host(request)} answered with something that is not a JSON object.");
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or InvalidOperationException)
        {
            throw new XrpcException(
                (e.InnerException as RefusedAddressException)?.Message ?? $"{Host(request)} could not be reached: {e.Message}",
                e
            )
            {
                ChangedNothing = NeverLeft(e),
            };
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new XrpcException($"{Host(request)} did not answer in time.", e);
        }
    }

    /// <summary>True where no connection was made; one that breaks later may have carried the request.</summary>
    private static bool NeverLeft(Exception error) =>
        error is UriFormatException or InvalidOperationException
        || error.InnerException is RefusedAddressException
        || error
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
            };

    private static string Host(HttpRequestMessage request) => request.RequestUri is { IsAbsoluteUri: true } uri ? uri.Host : "the server";

    private static JsonObject? Parse(BoundedBody body)
    {
        if (body.CutBecause is not null || body.Bytes.IsEmpty)
            return null;
        try
        {
            return JsonNode.Parse(body.Bytes.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private XrpcException Failure(HttpResponseMessage response, JsonObject? json)
    {
        var status = (int)response.StatusCode;
        var message = json.Text("message") ?? response.ReasonPhrase ?? "no reason given";
        return new($"{message} ({status})")
        {
            Status = status,
            Error = json.Text("error"),
            RetryAt = status is 429 or 503 ? RetryAfter.Read(response, clock.GetUtcNow()) : null,
            ChangedNothing = status < 500,
        };
    }
}
