namespace Muhatap.Core.Webhooks;

/// <summary>Stored as its number: never renumber.</summary>
public enum DeliveryState
{
    Pending = 0,
    Delivered = 1,

    /// <summary>Given up after the last try; it can be replayed.</summary>
    Failed = 2,
}
