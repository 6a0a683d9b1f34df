using Muhatap.Core.Webhooks;

namespace Muhatap.Act.Webhooks;

/// <summary>Signs a message and puts it through. Throws nothing but cancellation: what went wrong is the answer's error.</summary>
public delegate Task<WebhookAnswer> WebhookCall(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken);

/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="Error">For people; null where the message was taken.</param>
public readonly record struct WebhookAnswer(int? Status, string? Error);
