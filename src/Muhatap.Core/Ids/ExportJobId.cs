using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>A file somebody asked for.</summary>
public readonly record struct ExportJobId(long Value) : ITypedId<ExportJobId>, IComparable<ExportJobId>
{
    public static ExportJobId From(long value) => new(value);

    public int CompareTo(ExportJobId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
