using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One standing query with a purpose.</summary>
public readonly record struct TopicId(long Value) : ITypedId<TopicId>, IComparable<TopicId>
{
    public static TopicId From(long value) => new(value);

    public int CompareTo(TopicId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
