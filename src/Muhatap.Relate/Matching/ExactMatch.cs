using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;

namespace Muhatap.Relate.Matching;

/// <summary>One identifier an account is seen with, and by which method that counts.</summary>
internal readonly record struct SeenIdentifier(IdentifierKind Kind, string Value, LinkMethod Method);

/// <summary>The decision of an exact match; null where there is none.</summary>
internal sealed record ExactMatch(CustomerId Customer, LinkMethod Method, double Probability, string Evidence)
{
    /// <summary>
    /// Pure. All that is seen must name one and the same customer: a mailbox on two records, or an e-mail of one with the
    /// number of another, decides nothing. What one of us declared to be different is never proposed again.
    /// </summary>
    /// <param name="customersOf">Customers whose record carries an identifier.</param>
    public static ExactMatch? Decide(
        IReadOnlyList<SeenIdentifier> seen,
        Func<SeenIdentifier, IReadOnlyList<CustomerId>> customersOf,
        IReadOnlySet<CustomerId> refused
    )
    {
        SeenIdentifier? strongest = null;
        CustomerId? customer = null;
        foreach (var identifier in seen)
        {
            var candidates = customersOf(identifier);
            if (candidates.Count == 0)
                continue;
            if (candidates.Count > 1 || (customer is { } known && known != candidates[0]))
                return null;
            customer = candidates[0];
            if (strongest is not { } best || ProbabilityOf(identifier.Kind) > ProbabilityOf(best.Kind))
                strongest = identifier;
        }
        if (customer is not { } found || strongest is not { } by || refused.Contains(found))
            return null;
        return new ExactMatch(found, by.Method, ProbabilityOf(by.Kind), EvidenceOf(by));
    }

    private static string EvidenceOf(SeenIdentifier by)
    {
        var probability = ProbabilityOf(by.Kind);
        var level = by.Method switch
        {
            LinkMethod.HandleOnRecord => "on_record",
            LinkMethod.FormIntake => "form",
            LinkMethod.Signature => "signature",
            _ => "said",
        };
        return EvidenceList.Write([new EvidenceItem(NameOf(by.Kind), level, Math.Log2(probability / (1 - probability)))]);
    }

    // Until the linkage engine measures them on the company's own corrections, these are stated beliefs, shown as such.
    private static double ProbabilityOf(IdentifierKind kind) =>
        kind switch
        {
            IdentifierKind.Handle => 0.99,
            IdentifierKind.CustomerNumber => 0.97,
            IdentifierKind.Email => 0.96,
            _ => 0.94,
        };

    private static string NameOf(IdentifierKind kind) =>
        kind switch
        {
            IdentifierKind.Handle => "handle",
            IdentifierKind.CustomerNumber => "customer_number",
            IdentifierKind.Email => "email",
            _ => "phone",
        };
}
