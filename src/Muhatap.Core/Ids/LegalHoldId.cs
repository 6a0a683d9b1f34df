using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One legal hold on a customer.</summary>
public readonly record struct LegalHoldId(long Value) : ITypedId<LegalHoldId>, IComparable<LegalHoldId>
{
    public static LegalHoldId From(long value) => new(value);

    public int CompareTo(LegalHoldId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
