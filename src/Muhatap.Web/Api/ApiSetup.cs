using Muhatap.Web.Api.Lists;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api;

/// <summary>The product for programs: <c>/api</c>, with its description at <c>/openapi/v1.json</c>.</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOpenApi(
            "v1",
            openApi =>
                openApi.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "Muhatap";
                        document.Info.Description =
                            "Send a personal access token as `Authorization: Bearer …`. Errors are RFC 9457 problem details.";
                        return Task.CompletedTask;
                    }
                )
        );
        services.AddProblemDetails();
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api")
            .AddEndpointFilter(Problems.FilterAsync)
            .AddEndpointFilter(Idempotency.FilterAsync)
            .DisableAntiforgery();
        api.MapPosts();
        api.MapEvents();
        api.MapCustomers();
        api.MapCustomerLife();
        api.MapConsents();
        api.MapPostsList();
        api.MapTopicsList();
        api.MapTopicRows();
        api.MapSegmentsList();
        api.MapConversationsList();
        api.MapCustomersList();
        api.MapAccountsList();
        api.MapLinksList();
        api.MapWebhooks();
        api.MapListenReport();
        api.MapViews();
        api.MapExportJobs();
        app.MapOpenApi("/openapi/{documentName}.json").Needs(Permission.Public);
        app.MapHealthChecks("/health/live").Needs(Permission.Public);
        app.MapGet("/health/ready", ReadyAsync).Needs(Permission.Public).ExcludeFromDescription();
    }

    /// <summary>Ready: the database answers.</summary>
    private static async Task<IResult> ReadyAsync(Store.Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Database.CanConnectAsync(cancellationToken).ConfigureAwait(false)
            ? TypedResults.Text("ready")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
