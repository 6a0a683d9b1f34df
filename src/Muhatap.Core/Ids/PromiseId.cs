using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One promise of ours.</summary>
public readonly record struct PromiseId(long Value) : ITypedId<PromiseId>, IComparable<PromiseId>
{
    public static PromiseId From(long value) => new(value);

    public int CompareTo(PromiseId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
