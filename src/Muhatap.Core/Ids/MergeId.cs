using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One joining of two customers into one.</summary>
public readonly record struct MergeId(long Value) : ITypedId<MergeId>, IComparable<MergeId>
{
    public static MergeId From(long value) => new(value);

    public int CompareTo(MergeId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
