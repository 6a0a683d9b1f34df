using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>A doubtful pair that waits for somebody to decide.</summary>
public readonly record struct ProposalId(long Value) : ITypedId<ProposalId>, IComparable<ProposalId>
{
    public static ProposalId From(long value) => new(value);

    public int CompareTo(ProposalId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
