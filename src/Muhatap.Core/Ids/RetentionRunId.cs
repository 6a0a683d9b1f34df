using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One run of a retention rule.</summary>
public readonly record struct RetentionRunId(long Value) : ITypedId<RetentionRunId>, IComparable<RetentionRunId>
{
    public static RetentionRunId From(long value) => new(value);

    public int CompareTo(RetentionRunId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
