using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Muhatap.Connectors.Bluesky.Xrpc;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>What a server answered to a request that was signed with a <see cref="DpopKey"/>.</summary>
/// <param name="Nonce">What the next request has to hold.</param>
internal sealed record OAuthAnswer(int Status, JsonObject? Json, string? Nonce)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public string? Error => Json.Text("error");
}

/// <summary>Requests of a sign-in. No redirect is followed. Fails with <see cref="SignInException"/> only.</summary>
internal sealed class OAuthCall(IHttpClientFactory clients, TimeProvider clock)
{
    private const int MostBytes = 256 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    /// <summary>The JSON document at an address; null where there is none.</summary>
    public async Task<JsonObject?> DocumentAsync(Uri address, CancellationToken cancellationToken)
    {
        var (response, json) = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellationToken).ConfigureAwait(false);
        using (response)
            return response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == "application/json"
                ? json
                : null;
    }

    /// <summary>Posts a form; once more where the server first tells the nonce it wants (RFC 9449, 8).</summary>
    public async Task<OAuthAnswer> PostAsync(
        Uri address,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        DpopKey key,
        string? nonce,
        CancellationToken cancellationToken
    )
    {
        var answer = await PostOnceAsync(address, fields, key, nonce, cancellationToken).ConfigureAwait(false);
        return answer is { Status: 400 or 401, Error: "use_dpop_nonce", Nonce: { } wanted } && wanted != nonce
            ? await PostOnceAsync(address, fields, key, wanted, cancellationToken).ConfigureAwait(false)
            : answer;
    }

    private async Task<OAuthAnswer> PostOnceAsync(
        Uri address,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        DpopKey key,
        string? nonce,
        CancellationToken cancellationToken
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("DPoP", key.Proof(HttpMethod.Post, address, nonce, clock.GetUtcNow()));
        var (response, json) = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        using (response)
            return new OAuthAnswer(
                (int)response.StatusCode,
                json,
                response.Headers.TryGetValues("DPoP-Nonce", out var values) ? values.First() : nonce
            );
    }

    private async Task<(HttpResponseMessage Response, JsonObject? Json)> SendAsync(
        HttpRequestMessage message,
        CancellationToken cancellationToken
    )
    {
        using var request = message;
        var host = request.RequestUri!.Host;
        try
        {
            request.Headers.Accept.ParseAdd("application/json");
            using var client = clients.CreateClient(OutgoingHttp.Call);
            var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            var body = await BoundedBody.ReadAsync(response.Content, MostBytes, MostTime, clock, cancellationToken).ConfigureAwait(false);
            return (response, Parse(body));
        }
        catch (HttpRequestException error)
        {
            throw new SignInException(SignInFault.ServerTrouble, $"{host} could not be reached.", error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SignInException(SignInFault.ServerTrouble, $"{host} did not answer in time.", error);
        }
    }

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
}
