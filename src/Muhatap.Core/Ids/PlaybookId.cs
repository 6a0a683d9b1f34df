using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>The prepared steps for a kind of case.</summary>
public readonly record struct PlaybookId(long Value) : ITypedId<PlaybookId>, IComparable<PlaybookId>
{
    public static PlaybookId From(long value) => new(value);

    public int CompareTo(PlaybookId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
