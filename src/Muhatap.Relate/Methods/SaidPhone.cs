using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>In a complaint or message they give the phone that stands on their record.</summary>
internal sealed class SaidPhone : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.SaidPhone;

    public override LegalBasis Basis => LegalBasis.Request;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "phone", Level: "said" };
}
