using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>
/// Two accounts on different networks name each other, as one does of one's other account. On one network that is what friends do, and
/// says nothing.
/// </summary>
internal sealed class MutualMention : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.MutualMention;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override bool WatchesBehaviour => true;

    public override bool Gave(EvidenceItem step) => step.What == "mentions";

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer) =>
        account.HandleKey is { } own
        && customer.Accounts.Any(other =>
            other.Network != account.Network
            && other.HandleKey is { } theirs
            // The same name on both networks mentions itself whenever it mentions anybody of that name.
            && theirs != own
            && account.Mentions.Contains(theirs)
            && other.Mentions.Contains(own)
        )
            ? new EvidenceItem("mentions", "each_other", 5)
            : null;
}
