using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One configured connection to a network or feed.</summary>
public readonly record struct SourceId(long Value) : ITypedId<SourceId>
{
    public static SourceId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
