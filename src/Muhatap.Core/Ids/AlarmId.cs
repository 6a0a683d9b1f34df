using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One announced outbreak of a topic.</summary>
public readonly record struct AlarmId(long Value) : ITypedId<AlarmId>, IComparable<AlarmId>
{
    public static AlarmId From(long value) => new(value);

    public int CompareTo(AlarmId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
