using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One row of the triage table.</summary>
public readonly record struct TriageRuleId(long Value) : ITypedId<TriageRuleId>, IComparable<TriageRuleId>
{
    public static TriageRuleId From(long value) => new(value);

    public int CompareTo(TriageRuleId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
