using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>A filter over customers that is kept under a word.</summary>
public readonly record struct SegmentId(long Value) : ITypedId<SegmentId>, IComparable<SegmentId>
{
    public static SegmentId From(long value) => new(value);

    public int CompareTo(SegmentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
