using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One time somebody said on which legal basis a source's data is held.</summary>
public readonly record struct BasisSettingId(long Value) : ITypedId<BasisSettingId>, IComparable<BasisSettingId>
{
    public static BasisSettingId From(long value) => new(value);

    public int CompareTo(BasisSettingId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
