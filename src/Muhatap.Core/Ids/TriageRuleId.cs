using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One row of the triage table.</summary>
public readonly record struct TriageRuleId(long Value) : ITypedId<TriageRuleId>
{
    public static TriageRuleId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
