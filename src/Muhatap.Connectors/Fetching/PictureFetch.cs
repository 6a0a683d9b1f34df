using System.Net;

namespace Muhatap.Connectors.Fetching;

/// <summary>
/// Brings one picture from an address that stood in somebody's post: public addresses only (<see cref="GuardedConnect"/>, also after
/// redirects), bounded in bytes and time, and by what it is and not by what its server says it is.
/// </summary>
public sealed class PictureFetch(IHttpClientFactory clients, TimeProvider clock)
{
    public const int MostBytes = 8 * 1024 * 1024;

    private const int LongestAddress = 2000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <returns>The picture, or for people why there is none. Only a cancellation throws.</returns>
    public async Task<FetchedPicture> GetAsync(string address, CancellationToken cancellationToken)
    {
        if (
            address.Length > LongestAddress
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.UserInfo.Length > 0
        )
            return FetchedPicture.None("not a web address");
        try
        {
            using var client = clients.CreateClient(OutgoingHttp.Fetch);
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.Accept.ParseAdd("image/webp, image/png, image/jpeg, image/gif");
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
                return FetchedPicture.None($"the server answered {(int)response.StatusCode}");
            if (response.Content.Headers.ContentLength > MostBytes)
                return FetchedPicture.None("too large");
            var body = await BoundedBody.ReadAsync(response.Content, MostBytes, Longest, clock, cancellationToken).ConfigureAwait(false);
            if (body.CutBecause is { } why)
                return FetchedPicture.None(why);
            return PictureKind.Of(body.Bytes.Span) is { } kind
                ? new FetchedPicture(body.Bytes, kind, Refused: null)
                : FetchedPicture.None("not a picture (JPEG, PNG, GIF, WebP)");
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException
                || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return FetchedPicture.None(
                error.GetBaseException() is RefusedAddressException refused ? refused.Message : "the server could not be reached"
            );
        }
    }
}

/// <param name="Bytes">Empty where there is none.</param>
/// <param name="Refused">Why there is none; null where there is.</param>
public readonly record struct FetchedPicture(ReadOnlyMemory<byte> Bytes, PictureKind? Kind, string? Refused)
{
    internal static FetchedPicture None(string why) => new(default, null, why);
}
