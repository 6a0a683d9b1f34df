using Muhatap.Core.Ids;

namespace Muhatap.Core.Webhooks;

/// <summary>One event on its way to one address. Its id goes along as <c>webhook-id</c>: whoever gets it twice can tell.</summary>
public sealed class WebhookDelivery
{
    // What Standard Webhooks proposes: seconds at first, for a hiccup; hours later, for a night.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    public required WebhookDeliveryId Id { get; init; }

    public required WebhookId WebhookId { get; init; }

    public required string Event { get; init; }

    /// <summary>The message, as JSON, exactly as it is signed and sent.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Null once it is delivered or given up.</summary>
    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>The last HTTP status the other side gave; null where there was no answer.</summary>
    public int? Status { get; set; }

    /// <summary>Why the last try failed, for people.</summary>
    public string? Error { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>What came of a try: delivered, to be tried again after a pause, or given up.</summary>
    /// <param name="status">The HTTP status; null where there was no answer.</param>
    /// <param name="error">Null where it was taken.</param>
    public void Settle(int? status, string? error, DateTimeOffset now)
    {
        Attempts++;
        Status = status;
        Error = error;
        if (error is null)
        {
            State = DeliveryState.Delivered;
            DeliveredAt = now;
            NextTryAt = null;
        }
        else if (Attempts > Pauses.Length)
        {
            State = DeliveryState.Failed;
            NextTryAt = null;
        }
        else
        {
            NextTryAt = now + Pauses[Attempts - 1];
        }
    }

    /// <summary>Sends the same message once more, under the same id.</summary>
    public void Replay(DateTimeOffset now)
    {
        State = DeliveryState.Pending;
        Attempts = 0;
        NextTryAt = now;
    }
}
