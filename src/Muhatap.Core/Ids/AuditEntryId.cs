using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One line of the record of who did what.</summary>
public readonly record struct AuditEntryId(long Value) : ITypedId<AuditEntryId>
{
    public static AuditEntryId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
