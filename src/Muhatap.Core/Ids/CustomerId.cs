using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One person or company, once.</summary>
public readonly record struct CustomerId(long Value) : ITypedId<CustomerId>, IComparable<CustomerId>
{
    public static CustomerId From(long value) => new(value);

    public int CompareTo(CustomerId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
