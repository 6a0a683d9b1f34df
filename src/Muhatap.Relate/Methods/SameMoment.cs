using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>Within an hour of a purchase, delivery, visit or check-in of the customer, the account writes of the place or product by its name.</summary>
internal sealed class SameMoment : MatchMethod
{
    private const int ShortestName = 4;
    private const double BitsEach = 3;
    private const double MostBits = 9;
    private static readonly TimeSpan Together = TimeSpan.FromHours(1);

    public override LinkMethod Kind => LinkMethod.SameMoment;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override bool WatchesBehaviour => true;

    public override bool Gave(EvidenceItem step) => step.What == "moment";

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer)
    {
        var times = customer.Acts.Count(act =>
            act.Kind is ActivityKind.Purchase or ActivityKind.Delivery or ActivityKind.Visit or ActivityKind.CheckIn
            && Names(act).Any(name => account.Wrote.Any(post => (post.At - act.At).Duration() <= Together && Says(post.Words, name)))
        );
        // In a shop on a Saturday many write of it within the hour; twice is rare.
        return times > 0 ? new EvidenceItem("moment", "same_time", Math.Min(MostBits, times * BitsEach)) : null;
    }

    private static IEnumerable<string> Names(Activity act) =>
        new[] { act.Place, act.Target }.Select(FoldedWords.Joined).Where(name => name.Length >= ShortestName && name.Any(char.IsLetter));

    private static bool Says(string words, string name) => $" {words} ".Contains($" {name} ", StringComparison.Ordinal);
}
