using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>
/// They write at the same hours of the day as an account known to be theirs. Most of a country sleeps at the same time, so it says little
/// for, and somewhat more against.
/// </summary>
internal sealed class ActiveHours : MatchMethod
{
    /// <summary>Fewer posts than this have no hours.</summary>
    private const int FewestPosts = 30;

    public override LinkMethod Kind => LinkMethod.ActiveHours;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override bool WatchesBehaviour => true;

    public override bool Gave(EvidenceItem step) => step.What == "hours";

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer)
    {
        if (account.Wrote.Count < FewestPosts)
            return null;
        var others = customer.Accounts.Where(other => other.Wrote.Count >= FewestPosts).Select(other => Distance(account, other)).ToArray();
        if (others.Length == 0)
            return null;
        return others.Min() switch
        {
            < 0.15 => new EvidenceItem("hours", "alike", 1.5),
            > 0.5 => new EvidenceItem("hours", "other", -2),
            _ => null,
        };
    }

    /// <summary>Half the sum of differences between the shares of each hour (total variation): 0 equal, 1 nothing in common.</summary>
    private static double Distance(AccountSide left, AccountSide right)
    {
        var (a, b) = (Shares(left), Shares(right));
        return a.Zip(b, (x, y) => Math.Abs(x - y)).Sum() / 2;
    }

    private static double[] Shares(AccountSide account)
    {
        var hours = new double[24];
        foreach (var post in account.Wrote)
            // A post at half past counts for its neighbours as well: the hour's border is ours and not theirs.
            for (var d = -1; d <= 1; d++)
                hours[(post.At.UtcDateTime.Hour + d + 24) % 24] += (d == 0 ? 0.5 : 0.25) / account.Wrote.Count;
        return hours;
    }
}
