using Muhatap.Core.Ids;

namespace Muhatap.Core.Webhooks;

/// <summary>An address of another program, and what it wants to be told of. Messages follow Standard Webhooks (standardwebhooks.com).</summary>
public sealed class Webhook
{
    public required WebhookId Id { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public required string Url { get; set; }

    /// <summary>What messages are signed with, protected by whoever stores it; never shown again.</summary>
    public required string Secret { get; init; }

    /// <summary>Names of <see cref="WebhookEvent"/>, separated by spaces.</summary>
    public required string Events { get; set; }

    public bool IsEnabled { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool Wants(string webhookEvent) => Events.Split(' ').Contains(webhookEvent, StringComparer.Ordinal);
}
