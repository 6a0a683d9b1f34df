using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One proposal to bring an attribute up to date.</summary>
public readonly record struct FreshnessId(long Value) : ITypedId<FreshnessId>, IComparable<FreshnessId>
{
    public static FreshnessId From(long value) => new(value);

    public int CompareTo(FreshnessId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
