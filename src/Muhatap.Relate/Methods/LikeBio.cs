using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>Their work stands in the bio (the engine's part), or the bio is like that of an account known to be theirs.</summary>
internal sealed class LikeBio : MatchMethod
{
    /// <summary>Fewer common words than this is how everybody describes themselves.</summary>
    private const int FewestWords = 4;
    private const double MostBits = 8;

    public override LinkMethod Kind => LinkMethod.LikeBio;

    public override LegalBasis Basis => LegalBasis.MadePublic;

    public override IReadOnlyList<string> Compared => ["work", "bio"];

    internal override EvidenceItem? Weigh(AccountSide account, CustomerSide customer)
    {
        var own = FoldedWords.Of(account.Profile?.Bio).ToHashSet(StringComparer.Ordinal);
        if (own.Count < FewestWords)
            return null;
        double best = 0;
        foreach (var other in customer.Accounts)
        {
            var theirs = FoldedWords.Of(other.Profile?.Bio).ToHashSet(StringComparer.Ordinal);
            var common = own.Count(theirs.Contains);
            // Jaccard's coefficient: half of all words they use between them.
            if (common >= FewestWords && common * 2 >= own.Count + theirs.Count - common)
                best = Math.Max(best, Math.Min(MostBits, common));
        }
        return best > 0 ? new EvidenceItem("bio", "like_known", best) : null;
    }
}
