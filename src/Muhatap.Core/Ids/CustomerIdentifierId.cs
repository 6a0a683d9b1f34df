using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One identifier on a customer's record.</summary>
public readonly record struct CustomerIdentifierId(long Value) : ITypedId<CustomerIdentifierId>, IComparable<CustomerIdentifierId>
{
    public static CustomerIdentifierId From(long value) => new(value);

    public int CompareTo(CustomerIdentifierId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
