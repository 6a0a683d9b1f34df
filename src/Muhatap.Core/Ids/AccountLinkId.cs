using System.Globalization;

namespace Muhatap.Core.Ids;

/// <summary>One statement that an account is, or is not, a customer.</summary>
public readonly record struct AccountLinkId(long Value) : ITypedId<AccountLinkId>
{
    public static AccountLinkId From(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
