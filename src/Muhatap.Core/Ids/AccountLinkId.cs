using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One statement that an account is, or is not, a customer.</summary>
public readonly record struct AccountLinkId(long Value) : ITypedId<AccountLinkId>, IComparable<AccountLinkId>
{
    public static AccountLinkId From(long value) => new(value);

    public int CompareTo(AccountLinkId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
