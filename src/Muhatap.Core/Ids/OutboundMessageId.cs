using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One message on its way to a person.</summary>
public readonly record struct OutboundMessageId(long Value) : ITypedId<OutboundMessageId>, IComparable<OutboundMessageId>
{
    public static OutboundMessageId From(long value) => new(value);

    public int CompareTo(OutboundMessageId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
