using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>In a complaint or message they give the e-mail that stands on their record.</summary>
internal sealed class SaidEmail : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.SaidEmail;

    public override LegalBasis Basis => LegalBasis.Request;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "email", Level: "said" };
}
