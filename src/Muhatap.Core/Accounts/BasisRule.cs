namespace Muhatap.Core.Accounts;

/// <summary>
/// The one rule which legal basis carries which purpose (KVKK art. 4 and 5: data is used for what it was taken for). Whoever uses
/// an attribute or a link asks here; what has no basis is used for nothing.
/// </summary>
public static class BasisRule
{
    private static readonly LegalBasis[][] Carrying =
    [
        .. Enum.GetValues<Purpose>().Select(purpose => Enum.GetValues<LegalBasis>().Where(basis => Allows(purpose, basis)).ToArray()),
    ];

    public static bool Allows(Purpose purpose, LegalBasis basis) =>
        basis switch
        {
            LegalBasis.Consent => true,
            LegalBasis.Contract or LegalBasis.LegitimateInterest => true,
            // Somebody who complains gave their phone to be answered, not to be counted or sold to.
            LegalBasis.Request => purpose == Purpose.Answering,
            // What a law makes us keep may be told of, and nothing else.
            LegalBasis.LegalDuty => purpose == Purpose.Service,
            // A public profile was made public to be met, not to be written to with offers.
            LegalBasis.MadePublic => purpose is Purpose.Answering or Purpose.Grouping,
            _ => false,
        };

    /// <summary>The bases that carry a purpose, for queries.</summary>
    public static IReadOnlyList<LegalBasis> Of(Purpose purpose) => Carrying[(int)purpose];

    /// <summary>What a basis may be used for.</summary>
    public static IEnumerable<Purpose> PurposesOf(LegalBasis basis) => Enum.GetValues<Purpose>().Where(purpose => Allows(purpose, basis));
}
