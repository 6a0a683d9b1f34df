using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Webhooks;

/// <summary>
/// Puts through what other programs wait for, after its transaction has committed. A process that dies in between sends it again: the
/// other side tells by the message's id, as Standard Webhooks asks of it.
/// </summary>
public sealed class SendWebhooks(Database database, WebhookCall call)
{
    private const int AtOnce = 50;
    private const int GoneForGood = 410;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Sends everything that is due, and forgets what was delivered long ago.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await SendDueAsync(cancellationToken).ConfigureAwait(false) == AtOnce) { }
        var before = database.Clock.GetUtcNow() - Kept;
        await database
            .WriteAsync(
                WritePriority.Batch,
                (scope, cancellation) =>
                    scope
                        .Db.WebhookDeliveries.Where(row => row.State != DeliveryState.Pending && row.CreatedAt < before)
                        .ExecuteDeleteAsync(cancellation),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Returns how many were tried. One address that hangs holds back nobody else's.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await ClaimAsync(cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(due.GroupBy(row => row.Webhook.Id).Select(group => SendInOrderAsync(group, cancellationToken)))
            .ConfigureAwait(false);
        return due.Count;
    }

    private async Task SendInOrderAsync(
        IEnumerable<(Webhook Webhook, WebhookDelivery Delivery)> deliveries,
        CancellationToken cancellationToken
    )
    {
        foreach (var (webhook, delivery) in deliveries)
        {
            var answer = await call(webhook, delivery, cancellationToken).ConfigureAwait(false);
            await SettleAsync(delivery.Id, answer).ConfigureAwait(false);
        }
    }

    private Task<List<(Webhook Webhook, WebhookDelivery Delivery)>> ClaimAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                var now = scope.Now;
                // On PostgreSQL another process may be looking at the same moment: what it has taken is not waited for.
                var waiting = scope.Dialect.IsPostgres
                    ? scope.Db.WebhookDeliveries.FromSql(
                        $"select d.* from webhook_delivery d join webhook w on w.id = d.webhook_id and w.is_enabled <> 0 where d.state = 0 and d.next_try_at <= {now.ToUnixTimeMilliseconds()} order by d.id limit {AtOnce} for update of d skip locked"
                    )
                    : scope.Db.WebhookDeliveries;
                var due = await (
                    from delivery in waiting
                    join webhook in scope.Db.Webhooks on delivery.WebhookId equals webhook.Id
                    where delivery.State == DeliveryState.Pending && delivery.NextTryAt <= now && webhook.IsEnabled
                    orderby delivery.Id
                    select new { webhook, delivery }
                )
                    .Take(AtOnce)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false);
                // Whoever else looks meanwhile leaves these alone; if we die, they are due again.
                foreach (var row in due)
                    row.delivery.NextTryAt = now + Lease;
                return due.Select(row => (row.webhook, row.delivery)).ToList();
            },
            cancellationToken
        );

    private Task SettleAsync(WebhookDeliveryId id, WebhookAnswer answer) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                // Removed with its webhook meanwhile: nobody waits for it any more.
                if (
                    await scope.Db.WebhookDeliveries.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    is not { } delivery
                )
                    return;
                delivery.Settle(answer.Status, answer.Error, scope.Now);
                if (answer.Status == GoneForGood)
                {
                    var webhook = await SaveWebhook.FindAsync(scope, delivery.WebhookId, cancellation).ConfigureAwait(false);
                    webhook.IsEnabled = false;
                }
            },
            CancellationToken.None
        );
}
