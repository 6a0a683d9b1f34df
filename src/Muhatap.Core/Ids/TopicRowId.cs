using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One row of a topic that is a list.</summary>
public readonly record struct TopicRowId(long Value) : ITypedId<TopicRowId>, IComparable<TopicRowId>
{
    public static TopicRowId From(long value) => new(value);

    public int CompareTo(TopicRowId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
