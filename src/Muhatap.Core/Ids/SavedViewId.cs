using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>A filter of the feed that somebody keeps under a name.</summary>
public readonly record struct SavedViewId(long Value) : ITypedId<SavedViewId>, IComparable<SavedViewId>
{
    public static SavedViewId From(long value) => new(value);

    public int CompareTo(SavedViewId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
