using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One standing query with a purpose.</summary>
public readonly record struct TopicId(long Value) : ITypedId<TopicId>
{
    public static TopicId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
