using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Connectors.Webhooks;

/// <summary>Sends a message as Standard Webhooks describes (standardwebhooks.com, specification 1.0): signed, with an id that tells a repeat.</summary>
public sealed class SignedPost(IHttpClientFactory clients, TimeProvider clock)
{
    private const string SecretPrefix = "whsec_";
    private const int SecretBytes = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A new secret, as both sides keep it.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>HMAC-SHA256 over <c>id.timestamp.body</c> with the secret's bytes, as the header carries it.</summary>
    /// <exception cref="FormatException">The secret is not one of <see cref="NewSecret"/>.</exception>
    public static string Sign(string secret, string id, long timestamp, string body)
    {
        var key = Convert.FromBase64String(
            secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret
        );
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }

    /// <summary>Returns the status, and why it was not taken where it wasn't. Redirects are not followed: the message is for this address.</summary>
    public async Task<(int? Status, string? Error)> SendAsync(
        string url,
        string secret,
        string id,
        string body,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("webhook-signature", Sign(secret, id, timestamp, body));
            using var client = clients.CreateClient(OutgoingHttp.Call);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token)
                .ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return (status, response.IsSuccessStatusCode ? null : $"HTTP {status.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"no answer within {Patience.TotalSeconds:0} s");
        }
        catch (Exception error) when (error is HttpRequestException or RefusedAddressException or IOException)
        {
            return (null, error.InnerException?.Message ?? error.Message);
        }
    }
}
