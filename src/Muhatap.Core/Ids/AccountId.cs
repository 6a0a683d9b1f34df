using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One profile on a network.</summary>
public readonly record struct AccountId(long Value) : ITypedId<AccountId>, IComparable<AccountId>
{
    public static AccountId From(long value) => new(value);

    public int CompareTo(AccountId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
