using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One thing one of us wrote on a customer's record.</summary>
public readonly record struct HandEditId(long Value) : ITypedId<HandEditId>, IComparable<HandEditId>
{
    public static HandEditId From(long value) => new(value);

    public int CompareTo(HandEditId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
