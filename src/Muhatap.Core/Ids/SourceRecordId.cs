using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>What one system says about one customer.</summary>
public readonly record struct SourceRecordId(long Value) : ITypedId<SourceRecordId>, IComparable<SourceRecordId>
{
    public static SourceRecordId From(long value) => new(value);

    public int CompareTo(SourceRecordId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
