using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One of our own people.</summary>
public readonly record struct UserId(long Value) : ITypedId<UserId>, IComparable<UserId>
{
    public static UserId From(long value) => new(value);

    public int CompareTo(UserId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
