using Microsoft.AspNetCore.Antiforgery;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Pages.Parts;

/// <summary>What form posts of pages share: after the act the reader is sent on; a refusal sends them back with its code.</summary>
internal static class FormEndpoint
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Binding a form checks the token by itself; a form without fields (close, sign out) would pass unchecked.
        if (context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
            return Results.BadRequest();
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (Refusal refusal)
        {
            return Results.LocalRedirect(Refused(BackTo(context.HttpContext), refusal));
        }
    }

    /// <summary>A path of ours, or the fallback: nobody is sent elsewhere by a link.</summary>
    public static string Local(string? path, string fallback) =>
        path is { Length: > 0 } && path[0] == '/' && (path.Length == 1 || path[1] is not ('/' or '\\')) ? path : fallback;

    /// <summary>The page a form was on.</summary>
    public static string BackTo(HttpContext http)
    {
        var referrer = http.Request.Headers.Referer.ToString();
        if (http.Request.HasFormContentType && http.Request.Form["returnUrl"].ToString() is { Length: > 0 } named)
            return Local(named, "/");
        return Uri.TryCreate(referrer, UriKind.Absolute, out var uri) && uri.Authority == http.Request.Host.Value ? uri.PathAndQuery : "/";
    }

    private static string Refused(string path, Refusal refusal)
    {
        var bare = path.Split('?')[0];
        var kept = path.Split('?')
            .Skip(1)
            .SelectMany(query => query.Split('&'))
            .Where(part => !part.StartsWith("refused=", StringComparison.Ordinal) && part != "saved");
        return $"{bare}?{string.Join('&', kept.Append($"refused={Uri.EscapeDataString(refusal.Code)}"))}";
    }
}
