using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>A token a program signs in with.</summary>
public readonly record struct AccessTokenId(long Value) : ITypedId<AccessTokenId>, IComparable<AccessTokenId>
{
    public static AccessTokenId From(long value) => new(value);

    public int CompareTo(AccessTokenId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
