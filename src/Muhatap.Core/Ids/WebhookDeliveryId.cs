using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One telling of one event to one address.</summary>
public readonly record struct WebhookDeliveryId(long Value) : ITypedId<WebhookDeliveryId>, IComparable<WebhookDeliveryId>
{
    public static WebhookDeliveryId From(long value) => new(value);

    public int CompareTo(WebhookDeliveryId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
