using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>
/// One way to find out whose an account is: its evidence, its legal basis and what it may do before anybody decided otherwise. Weights are
/// bits (log2 of a likelihood ratio); they are stated beliefs until enough links were confirmed to measure them.
/// </summary>
public abstract class MatchMethod
{
    public abstract LinkMethod Kind { get; }

    /// <summary>On what a link stands that was found this way.</summary>
    public abstract LegalBasis Basis { get; }

    /// <summary>It looks at what people do and when, and is off until somebody switches it on.</summary>
    public virtual bool WatchesBehaviour => false;

    /// <summary>It fetches pages from the web, and is off until somebody switches it on.</summary>
    public virtual bool FetchesPages => false;

    /// <summary>It sends requests to networks for anybody who opens a public page, and is off until somebody switches it on.</summary>
    public virtual bool AsksNetworks => false;

    /// <summary>
    /// The person told us in private or proved it, or the customer's own record says it: it ties accounts from the first day, before enough of its links were
    /// decided, because nobody would go and confirm what the customer said. Every other method only proposes until then; and once they were
    /// decided, what was measured holds for this one too.
    /// </summary>
    public virtual bool IsOwnWord => false;

    /// <summary>Whether it may be let tie accounts by itself, by what is measured of it.</summary>
    public bool MayLink(MethodFigure figure) => figure.IsKnown ? figure.MayLink : IsOwnWord;

    public MethodMode Standard =>
        AsksNetworks ? MethodMode.Off
        : IsOwnWord ? MethodMode.Links
        : WatchesBehaviour || FetchesPages ? MethodMode.Off
        : MethodMode.Proposes;

    /// <summary>What the linkage engine compares for it (<c>comparison</c> or <c>comparison:level</c>), left out where it is off.</summary>
    public virtual IReadOnlyList<string> Compared => [];

    /// <summary>Whether a step of a waterfall is this method's.</summary>
    public virtual bool Gave(EvidenceItem step) => Compared.Contains(step.What) || Compared.Contains($"{step.What}:{step.Level}");

    /// <summary>What it says of an account and a customer beside what the engine compares; null where it has nothing to say.</summary>
    internal virtual EvidenceItem? Weigh(AccountSide account, CustomerSide customer) => null;
}
