using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One act without words.</summary>
public readonly record struct ActivityId(long Value) : ITypedId<ActivityId>
{
    public static ActivityId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
