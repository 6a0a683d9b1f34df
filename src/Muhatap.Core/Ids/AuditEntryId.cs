using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One line of the record of who did what.</summary>
public readonly record struct AuditEntryId(long Value) : ITypedId<AuditEntryId>, IComparable<AuditEntryId>
{
    public static AuditEntryId From(long value) => new(value);

    public int CompareTo(AuditEntryId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
