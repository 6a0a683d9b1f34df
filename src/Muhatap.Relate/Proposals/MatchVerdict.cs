using Muhatap.Core.Customers;

namespace Muhatap.Relate.Proposals;

/// <summary>What becomes of two customers that are alike.</summary>
internal enum Verdict
{
    /// <summary>Not alike enough to ask anybody.</summary>
    Leave,

    /// <summary>Somebody decides.</summary>
    Ask,

    /// <summary>One by rule.</summary>
    Join,
}

/// <summary>
/// Pure. By rule only where the weight is high, the name agrees, something else that is one person's own agrees as well, and
/// nothing stands hard against it; everything in between is asked.
/// </summary>
internal static class MatchVerdict
{
    /// <summary>11 bits: one wrong in two thousand, if the probability means what it says.</summary>
    public const double JoinBits = 11;

    /// <summary>Below one in twelve nobody is asked.</summary>
    public const double AskBits = -3.5;

    /// <summary>A system that keeps two numbers for them is wrong about one pair in sixteen that look alike.</summary>
    public const double ContradictionBits = -4;

    private static readonly string[] Names = ["given_name", "surname"];
    private static readonly string[] OwnToOne = ["email", "phone", "birth_date"];

    /// <param name="hasContradiction">Something else stands against it: a kind, two numbers of one system.</param>
    public static Verdict Of(double bits, IReadOnlyList<EvidenceItem> evidence, bool hasContradiction)
    {
        if (evidence.FirstOrDefault(item => item.What == "trade_name") is { What: not null } name)
            return OfCompanies(bits, evidence, name.Level, hasContradiction);
        if (bits < AskBits || !IsWorthAsking(evidence))
            return Verdict.Leave;
        if (bits < JoinBits || hasContradiction || evidence.Any(IsHardAgainst) || !NamesAgree(evidence))
            return Verdict.Ask;
        return evidence.Any(item =>
            OwnToOne.Contains(item.What, StringComparer.Ordinal) && (item.Level is "exact" or "another") && item.Bits > 3
        )
            ? Verdict.Join
            : Verdict.Ask;
    }

    /// <summary>
    /// Companies are one by rule where a number of the state's agrees, and the name does not contradict it. A group's companies share a
    /// name, a telephone and an address, and are asked about only where nothing tells them apart.
    /// </summary>
    private static Verdict OfCompanies(double bits, IReadOnlyList<EvidenceItem> evidence, string name, bool hasContradiction)
    {
        bool Number(string level) => evidence.Any(item => (item.What is "tax_number" or "registry_number") && item.Level == level);
        if (bits < AskBits || (name == "else" && !Number("exact")))
            return Verdict.Leave;
        return bits >= JoinBits && !hasContradiction && Number("exact") && !Number("else") && (name is "exact" or "shortened")
            ? Verdict.Join
            : Verdict.Ask;
    }

    /// <summary>A different day of birth is another person, whatever else agrees; twins have one name less in common.</summary>
    public static bool IsHardAgainst(EvidenceItem item) => item is { What: "birth_date", Level: "else" or "two_parts" or "near" };

    /// <summary>
    /// Somebody would only shake their head at two names that have nothing in common, or at two of a family, unless an address
    /// ties them.
    /// </summary>
    private static bool IsWorthAsking(IReadOnlyList<EvidenceItem> evidence) =>
        evidence.Any(item => (item.What is "email" or "phone") && (item.Level is "exact" or "another"))
        || Array.TrueForAll(Names, name => evidence.Any(item => item.What == name && item.Level != "else"));

    private static bool NamesAgree(IReadOnlyList<EvidenceItem> evidence) =>
        Array.TrueForAll(
            Names,
            name => evidence.Any(item => item.What == name && (item.Level is "exact" or "variant" or "close" or "swapped" or "part"))
        );
}
