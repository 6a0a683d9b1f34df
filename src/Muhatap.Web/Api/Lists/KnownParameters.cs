using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api.Lists;

/// <summary>Refuses what a list doesn't ask for: a misspelt filter that is passed over brings everything, and looks like an answer.</summary>
internal static class KnownParameters
{
    private static readonly string[] OfEveryPage = ["filter", "sort", "limit", "cursor"];

    /// <summary>A list that is paged and filtered takes these besides.</summary>
    public static RouteHandlerBuilder TakesPage(this RouteHandlerBuilder route, params string[] more) =>
        route.TakesOnly([.. OfEveryPage, .. more]);

    public static RouteHandlerBuilder TakesOnly(this RouteHandlerBuilder route, params string[] known) =>
        route.AddEndpointFilter(
            (context, next) =>
            {
                foreach (var name in context.HttpContext.Request.Query.Keys)
                {
                    if (!known.Contains(name, StringComparer.Ordinal))
                        throw new Refusal(
                            "list.parameter",
                            known.Length == 0
                                ? $"'{name}' can't be asked here; this list takes nothing."
                                : $"'{name}' can't be asked here; known are {string.Join(", ", known)}.",
                            name
                        );
                }
                return next(context);
            }
        );
}
