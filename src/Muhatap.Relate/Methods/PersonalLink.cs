using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>They answered a survey by the link that was made for them; the page told them that it is theirs.</summary>
internal sealed class PersonalLink : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.PersonalLink;

    /// <summary>To ask a customer how it went is a company's interest the law allows (KVKK art. 5/2-f); who does not answer gives nothing.</summary>
    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "account", Level: "invited" };
}
