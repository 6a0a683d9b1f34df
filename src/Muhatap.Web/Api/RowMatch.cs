using Microsoft.Net.Http.Headers;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api;

/// <summary>ETag and If-Match (RFC 9110, 8.8.3 and 13.1.1): who edits says what was read, so that nobody's edit is lost unseen.</summary>
internal static class RowMatch
{
    public static void Tell(HttpResponse response, string version) => response.Headers.ETag = $"\"{version}\"";

    /// <param name="version">What the request read; null for <c>*</c>, which is whatever stands there.</param>
    /// <returns>False where the request does not say.</returns>
    /// <exception cref="Refusal"><c>row.if_match</c>: it is no strong entity tag, or several.</exception>
    public static bool TryRead(HttpRequest request, out string? version)
    {
        version = null;
        if (request.Headers.IfMatch.Count == 0)
            return false;
        if (
            !EntityTagHeaderValue.TryParseList([.. request.Headers.IfMatch.OfType<string>()], out var tags)
            || tags is not [{ IsWeak: false } tag]
        )
            throw new Refusal("row.if_match", "If-Match is the ETag that was read, in its quotes, or *.", "If-Match");
        version = tag.Equals(EntityTagHeaderValue.Any) ? null : tag.Tag.Subsegment(1, tag.Tag.Length - 2).ToString();
        return true;
    }

    public static IResult Missing() =>
        TypedResults.Problem(
            detail: "Send If-Match with the ETag that was read, so that nobody's edit is lost; or If-Match: * to write over whatever stands.",
            statusCode: StatusCodes.Status428PreconditionRequired,
            title: "row.if_match",
            type: "urn:muhatap:row.if_match",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = "If-Match" }
        );
}
