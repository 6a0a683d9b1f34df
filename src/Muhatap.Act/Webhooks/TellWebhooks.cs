using System.Text.Json;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Webhooks;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Webhooks;

/// <summary>
/// Writes down, in the transaction in which it happens, what other programs want to be told. Messages carry ids and facts, not what
/// people said or are called: whoever may know more asks the API.
/// </summary>
internal static class TellWebhooks
{
    public static async ValueTask AddAsync(
        WriteScope scope,
        string webhookEvent,
        IReadOnlyCollection<Conversation> conversations,
        CancellationToken cancellationToken
    )
    {
        if (conversations.Count == 0)
            return;
        var listening = new List<WebhookId>();
        await scope
            .QueryAsync(
                "select id, events from webhook where is_enabled = 1",
                [],
                reader =>
                {
                    if (reader.GetString(1).Split(' ').Contains(webhookEvent, StringComparer.Ordinal))
                        listening.Add(new WebhookId(reader.GetInt64(0)));
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (listening.Count == 0)
            return;
        var deliveries = new List<WebhookDelivery>(conversations.Count * listening.Count);
        foreach (var conversation in conversations)
        {
            var body = Body(webhookEvent, scope.Now, conversation);
            deliveries.AddRange(listening.Select(webhook => Delivery(scope, webhook, webhookEvent, body)));
        }
        await scope.Bulk.InsertAsync(BulkTables.WebhookDelivery, deliveries, cancellationToken).ConfigureAwait(false);
    }

    internal static WebhookDelivery Delivery(WriteScope scope, WebhookId webhook, string webhookEvent, string body) =>
        new()
        {
            Id = scope.Mint.Next<WebhookDeliveryId>(),
            WebhookId = webhook,
            Event = webhookEvent,
            Body = body,
            CreatedAt = scope.Now,
            NextTryAt = scope.Now,
        };

    private static string Body(string webhookEvent, DateTimeOffset now, Conversation conversation) =>
        JsonSerializer.Serialize(
            new
            {
                type = webhookEvent,
                timestamp = now,
                data = new
                {
                    conversation = conversation.Id.ToString(),
                    network = conversation.Network,
                    matter = conversation.Matter,
                    status = conversation.Status.ToString().ToLowerInvariant(),
                    queue = conversation.Queue,
                    priority = conversation.Priority,
                    severity = conversation.Severity.ToString().ToLowerInvariant(),
                    account = conversation.AccountId.ToString(),
                    customer = conversation.CustomerId?.ToString(),
                    assignee = conversation.AssigneeId?.ToString(),
                    due_at = conversation.DueAt,
                    first_answered_at = conversation.FirstAnsweredAt,
                },
            }
        );
}
