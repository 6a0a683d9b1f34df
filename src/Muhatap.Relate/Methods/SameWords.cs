using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>
/// At least twice the same words, or the same link, within ten minutes of an account on another network that is known to be theirs. Once
/// is what a share button does for strangers.
/// </summary>
internal sealed class SameWords : MatchMethod
{
    private const int ShortestText = 30;
    private const int FewestTimes = 2;
    private const double BitsEach = 3;
    private const double MostBits = 10;
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    public override LinkMethod Kind => LinkMethod.SameWords;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override bool WatchesBehaviour => true;

    public override bool Gave(EvidenceItem step) => step.What == "words";

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer)
    {
        var most = 0;
        foreach (var other in customer.Accounts.Where(other => other.Network != account.Network))
            // Each of the account's texts counts once, however often the other wrote it.
            most = Math.Max(
                most,
                account.Wrote.DistinctBy(post => post.Words).Count(post => other.Wrote.Any(theirs => Alike(post, theirs)))
            );
        return most >= FewestTimes ? new EvidenceItem("words", "same_time", Math.Min(MostBits, most * BitsEach)) : null;
    }

    private static bool Alike(Wrote left, Wrote right) =>
        (left.At - right.At).Duration() <= Together
        && (
            (left.Words.Length >= ShortestText && left.Words == right.Words)
            || left.Links.Any(link => right.Links.Contains(link, StringComparer.Ordinal))
        );
}
