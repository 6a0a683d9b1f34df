using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>A token a program signs in with.</summary>
public readonly record struct AccessTokenId(long Value) : ITypedId<AccessTokenId>
{
    public static AccessTokenId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
