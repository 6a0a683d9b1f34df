using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api;

/// <summary>Errors as RFC 9457 problem details that name the field.</summary>
internal static class Problems
{
    public static IResult Of(Refusal refusal) =>
        TypedResults.Problem(
            detail: refusal.Message,
            statusCode: refusal.Code.EndsWith(".unknown", StringComparison.Ordinal)
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status422UnprocessableEntity,
            title: refusal.Code,
            type: $"urn:muhatap:{refusal.Code}",
            extensions: refusal.Field is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = refusal.Field }
        );

    public static IResult Bad(string code, string detail, string field) => Of(new Refusal(code, detail, field));

    /// <summary>Turns a refusal thrown by a slice into a problem.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (Refusal refusal)
        {
            return Of(refusal);
        }
    }
}
