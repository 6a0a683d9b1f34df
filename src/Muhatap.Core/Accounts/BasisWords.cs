namespace Muhatap.Core.Accounts;

/// <summary>The words of the API, of files and of the command line for a legal basis.</summary>
public static class BasisWords
{
    /// <summary>Every word, in the order of the numbers.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<LegalBasis>().Select(Of)];

    public static string Of(LegalBasis basis) =>
        basis switch
        {
            LegalBasis.Consent => "consent",
            LegalBasis.Contract => "contract",
            LegalBasis.Request => "request",
            LegalBasis.LegitimateInterest => "legitimate_interest",
            LegalBasis.LegalDuty => "legal_duty",
            LegalBasis.MadePublic => "made_public",
            _ => "unstated",
        };

    /// <summary>Null where it is none of them; case, <c>-</c> and blanks don't count.</summary>
    public static LegalBasis? Find(string word)
    {
        var plain = word.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        foreach (var basis in Enum.GetValues<LegalBasis>())
        {
            if (Of(basis) == plain)
                return basis;
        }
        return null;
    }
}
