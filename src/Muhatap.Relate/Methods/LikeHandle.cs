using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Linkage.Comparisons;

namespace Muhatap.Relate.Methods;

/// <summary>The handle is the same as, or like, that of an account on another network which is known to be theirs.</summary>
internal sealed class LikeHandle : MatchMethod
{
    /// <summary>Shorter handles are taken by somebody on every network.</summary>
    private const int Shortest = 5;

    public override LinkMethod Kind => LinkMethod.LikeHandle;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override bool Gave(EvidenceItem step) => step.What == "other_handle";

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer)
    {
        if (account.HandleKey is not { Length: >= Shortest } own)
            return null;
        var best = customer
            .Accounts.Where(other => other.HandleKey is { Length: >= Shortest } && other.Network != account.Network)
            .Select(other => HandleSimilarity.Step(own, other.HandleKey!))
            .DefaultIfEmpty(6)
            .Min();
        // Measured on public pairs of usernames (docs/linkage.md): of two that are not equal, likeness tells little.
        return best switch
        {
            0 => new EvidenceItem("other_handle", "same", Math.Min(10, own.Length)),
            1 => new EvidenceItem("other_handle", "same", Math.Min(8, own.Length - 1)),
            2 => new EvidenceItem("other_handle", "like", 3),
            3 or 4 => new EvidenceItem("other_handle", "like", 2),
            _ => null,
        };
    }
}
