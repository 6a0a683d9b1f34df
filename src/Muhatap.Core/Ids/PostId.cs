using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One stored utterance.</summary>
public readonly record struct PostId(long Value) : ITypedId<PostId>
{
    public static PostId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
