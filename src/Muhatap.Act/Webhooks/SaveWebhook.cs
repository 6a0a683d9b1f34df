using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Webhooks;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Webhooks;

/// <summary>Adds an address that is told of events, changes one, or removes it with everything it was told.</summary>
public static class SaveWebhook
{
    private const int LongestUrl = 1000;

    /// <param name="protectedSecret">What its messages will be signed with, protected already.</param>
    public static Task<WebhookId> AddAsync(
        Database database,
        UserId by,
        string url,
        string protectedSecret,
        IReadOnlyCollection<string> events,
        CancellationToken cancellationToken
    )
    {
        var (address, wanted) = Check(url, events);
        return database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                var webhook = new Webhook
                {
                    Id = scope.Mint.Next<WebhookId>(),
                    Url = address,
                    Secret = protectedSecret,
                    Events = wanted,
                    IsEnabled = true,
                    CreatedAt = scope.Now,
                };
                scope.Db.Webhooks.Add(webhook);
                scope.Audit(by, "webhook.added", $"webhook/{webhook.Id}", address);
                return Task.FromResult(webhook.Id);
            },
            cancellationToken
        );
    }

    public static Task SwitchAsync(Database database, UserId by, WebhookId id, bool isEnabled, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                (await FindAsync(scope, id, cancellation).ConfigureAwait(false)).IsEnabled = isEnabled;
                scope.Audit(by, isEnabled ? "webhook.on" : "webhook.off", $"webhook/{id}");
            },
            cancellationToken
        );

    public static Task RemoveAsync(Database database, UserId by, WebhookId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                scope.Db.Webhooks.Remove(await FindAsync(scope, id, cancellation).ConfigureAwait(false));
                scope.Audit(by, "webhook.removed", $"webhook/{id}");
            },
            cancellationToken
        );

    internal static async Task<Webhook> FindAsync(WriteScope scope, WebhookId id, CancellationToken cancellationToken) =>
        await scope.Db.Webhooks.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false)
        ?? throw new Refusal("webhook.unknown", "There is no such webhook.");

    private static (string Url, string Events) Check(string url, IReadOnlyCollection<string> events)
    {
        if (
            url.Length > LongestUrl
            || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.UserInfo.Length > 0
        )
            throw new Refusal("webhook.url", "The address must be a full http or https address without a user name.", "url");
        if (events.Count == 0 || events.Except(WebhookEvent.All, StringComparer.Ordinal).Any())
            throw new Refusal("webhook.events", $"Choose among {string.Join(", ", WebhookEvent.All)}.", "events");
        return (address.AbsoluteUri, string.Join(' ', events.Distinct(StringComparer.Ordinal)));
    }
}
