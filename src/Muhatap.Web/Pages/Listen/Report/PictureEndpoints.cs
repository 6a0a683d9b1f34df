using Muhatap.Web.Permissions;
using Muhatap.Web.Pictures;

namespace Muhatap.Web.Pages.Listen.Report;

internal static class PictureEndpoints
{
    public static void MapPictures(this RouteGroupBuilder pages) =>
        pages
            .MapGet(
                "/listen/pictures/{key}",
                async (string key, HttpContext http, PictureStore pictures, CancellationToken cancellationToken) =>
                {
                    if (await pictures.OfferedAsync(key, cancellationToken).ConfigureAwait(false) is not var (bytes, kind))
                        return Results.StatusCode(StatusCodes.Status410Gone);
                    http.Response.Headers.CacheControl = "private, max-age=86400";
                    // Looked at alone it is a picture too, and can do nothing.
                    http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
                    return Results.Bytes(bytes, kind.ContentType);
                }
            )
            .Needs(Permission.SeeListening);
}
