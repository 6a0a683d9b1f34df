namespace Muhatap.Web.Hosting;

/// <summary>
/// Nothing but our own files runs or is loaded: what a post brings is text. Pictures of posts are not fetched either; the
/// reader's address would tell the network who reads.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                // The form a company puts on its own page is the one page others may frame.
                headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/form", StringComparison.Ordinal)
                    ? Policy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal)
                    : Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return next(context);
            }
        );
}
