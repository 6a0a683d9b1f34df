using Muhatap.Core.Accounts;

namespace Muhatap.Relate.Basis;

/// <summary>The bases that carry a purpose, for <c>legal_basis in (…)</c> in statements written by hand.</summary>
internal static class BasisSql
{
    public static string Numbers(Purpose purpose) => string.Join(", ", BasisRule.Of(purpose).Select(basis => (int)basis));
}
