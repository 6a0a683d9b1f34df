using System.Net;
using System.Text;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Fetching;

/// <summary>Reads a page as text: public addresses only (<see cref="GuardedConnect"/>, also after redirects), the first 512 KB, HTML only.</summary>
public sealed class PageReader(IHttpClientFactory clients, TimeProvider clock) : IPageReader
{
    private const int MostBytes = 512 * 1024;
    private const int LongestAddress = 2000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public async Task<string?> ReadAsync(string address, CancellationToken cancellationToken)
    {
        if (
            address.Length > LongestAddress
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.UserInfo.Length > 0
        )
            return null;
        try
        {
            using var client = clients.CreateClient(OutgoingHttp.Fetch);
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.Accept.ParseAdd("text/html");
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if (
                response.StatusCode != HttpStatusCode.OK
                || response.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/xhtml+xml")
            )
                return null;
            // What is cut off at the limit was read as far as it goes: links stand at the beginning of such pages.
            var body = await BoundedBody.ReadAsync(response.Content, MostBytes, Longest, clock, cancellationToken).ConfigureAwait(false);
            return Encoding.UTF8.GetString(body.Bytes.Span);
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException
                || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return null;
        }
    }
}
