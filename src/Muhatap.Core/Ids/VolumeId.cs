using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One figure of customers or contacts that somebody gave.</summary>
public readonly record struct VolumeId(long Value) : ITypedId<VolumeId>, IComparable<VolumeId>
{
    public static VolumeId From(long value) => new(value);

    public int CompareTo(VolumeId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
