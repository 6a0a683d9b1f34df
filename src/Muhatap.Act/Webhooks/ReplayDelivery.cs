using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Webhooks;

/// <summary>Sends what was sent before once more, or a ping, to see whether the other side hears.</summary>
public static class ReplayDelivery
{
    public static Task RunAsync(Database database, UserId by, WebhookDeliveryId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var delivery =
                    await scope.Db.WebhookDeliveries.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("delivery.unknown", "There is no such delivery.");
                delivery.Replay(scope.Now);
                scope.Audit(by, "webhook.replayed", $"webhook/{delivery.WebhookId}", id.ToString());
            },
            cancellationToken
        );

    public static Task PingAsync(Database database, WebhookId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var webhook = await SaveWebhook.FindAsync(scope, id, cancellation).ConfigureAwait(false);
                var body = $$$"""{"type":"{{{WebhookEvent.Ping}}}","timestamp":"{{{scope.Now:O}}}","data":{}}""";
                scope.Db.WebhookDeliveries.Add(TellWebhooks.Delivery(scope, webhook.Id, WebhookEvent.Ping, body));
            },
            cancellationToken
        );
}
