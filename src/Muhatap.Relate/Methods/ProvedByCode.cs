using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>On the public page they gave their customer number and address, and sent the code they were shown from the account.</summary>
internal sealed class ProvedByCode : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.ProvedByCode;

    public override LegalBasis Basis => LegalBasis.Consent;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "account", Level: "proved" };
}
