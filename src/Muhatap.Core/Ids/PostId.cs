using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One stored utterance.</summary>
public readonly record struct PostId(long Value) : ITypedId<PostId>, IComparable<PostId>
{
    public static PostId From(long value) => new(value);

    public int CompareTo(PostId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
