using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One parting of a source record from its customer.</summary>
public readonly record struct SplitId(long Value) : ITypedId<SplitId>, IComparable<SplitId>
{
    public static SplitId From(long value) => new(value);

    public int CompareTo(SplitId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
