using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One word of a customer about commercial messages.</summary>
public readonly record struct ConsentId(long Value) : ITypedId<ConsentId>, IComparable<ConsentId>
{
    public static ConsentId From(long value) => new(value);

    public int CompareTo(ConsentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
