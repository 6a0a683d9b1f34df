using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One correction of one part of a reading.</summary>
public readonly record struct CorrectionId(long Value) : ITypedId<CorrectionId>, IComparable<CorrectionId>
{
    public static CorrectionId From(long value) => new(value);

    public int CompareTo(CorrectionId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
