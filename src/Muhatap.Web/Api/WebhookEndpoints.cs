using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Webhooks;
using Muhatap.Connectors.Webhooks;
using Muhatap.Core.Ids;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Web.Api.Lists;
using Muhatap.Web.Connections;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api;

/// <summary><c>/api/webhooks</c>: which programs are told what happens, and what they were told.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        api.MapGet("/webhooks", ListAsync).Needs(Permission.EditConnections).WithSummary("All webhooks.");
        api.MapPost("/webhooks", AddAsync)
            .Needs(Permission.EditConnections)
            .WithSummary($"Adds a webhook. events: {string.Join(", ", WebhookEvent.All)}. The answer holds the signing secret, once.");
        api.MapDelete("/webhooks/{id:long}", RemoveAsync).Needs(Permission.EditConnections).WithSummary("Removes a webhook.");
        api.MapGet("/webhooks/{id:long}/deliveries", DeliveriesAsync)
            .Needs(Permission.EditConnections)
            .WithSummary("What a webhook was told, newest first.");
        api.MapPost("/webhooks/deliveries/{id:long}/replay", ReplayAsync)
            .Needs(Permission.EditConnections)
            .WithSummary("Sends a delivery once more, under the same webhook-id.");
    }

    private static async Task<IResult> ListAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var webhooks = await db.Webhooks.OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return TypedResults.Json(
            new
            {
                items = webhooks.Select(row => new
                {
                    id = row.Id.ToString(),
                    url = row.Url,
                    events = row.Events.Split(' '),
                    enabled = row.IsEnabled,
                    created_at = row.CreatedAt,
                }),
            }
        );
    }

    private static async Task<IResult> AddAsync(
        NewWebhook body,
        Database database,
        ConnectionSecrets secrets,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var secret = SignedPost.NewSecret();
        var id = await SaveWebhook
            .AddAsync(database, viewer.Id!.Value, body.Url, secrets.Protect(secret), body.Events, cancellationToken)
            .ConfigureAwait(false);
        return TypedResults.Json(new { id = id.ToString(), secret }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> RemoveAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await SaveWebhook.RemoveAsync(database, viewer.Id!.Value, new WebhookId(id), cancellationToken).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> DeliveriesAsync(
        long id,
        [AsParameters] ListRequest list,
        Database database,
        CancellationToken cancellationToken
    )
    {
        var webhook = new WebhookId(id);
        await using var db = database.Read();
        var rows = db.WebhookDeliveries.Where(row => row.WebhookId == webhook);
        return await list.AnswerAsync(
                rows,
                row => row.Id,
                row => new
                {
                    id = row.Id.ToString(),
                    webhook_id = $"msg_{row.Id}",
                    @event = row.Event,
                    state = row.State.ToString().ToLowerInvariant(),
                    attempts = row.Attempts,
                    status = row.Status,
                    error = row.Error,
                    created_at = row.CreatedAt,
                    next_try_at = row.NextTryAt,
                    delivered_at = row.DeliveredAt,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<IResult> ReplayAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await ReplayDelivery.RunAsync(database, viewer.Id!.Value, new WebhookDeliveryId(id), cancellationToken).ConfigureAwait(false);
        return TypedResults.Accepted((string?)null);
    }
}
