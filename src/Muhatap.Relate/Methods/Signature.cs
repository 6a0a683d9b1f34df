using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>Their message ends with a signature, or carries a vCard, with an address or phone of their record.</summary>
internal sealed class Signature : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.Signature;

    public override LegalBasis Basis => LegalBasis.Request;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step.Level == "signature";
}
