using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>An address of another program that is told what happens.</summary>
public readonly record struct WebhookId(long Value) : ITypedId<WebhookId>, IComparable<WebhookId>
{
    public static WebhookId From(long value) => new(value);

    public int CompareTo(WebhookId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
