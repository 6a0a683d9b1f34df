using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One configured connection to a network or feed.</summary>
public readonly record struct SourceId(long Value) : ITypedId<SourceId>, IComparable<SourceId>
{
    public static SourceId From(long value) => new(value);

    public int CompareTo(SourceId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
