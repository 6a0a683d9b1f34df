using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One act without words.</summary>
public readonly record struct ActivityId(long Value) : ITypedId<ActivityId>, IComparable<ActivityId>
{
    public static ActivityId From(long value) => new(value);

    public int CompareTo(ActivityId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
