using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>In a complaint or message they give their customer number.</summary>
internal sealed class SaidCustomerNumber : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.SaidCustomerNumber;

    public override LegalBasis Basis => LegalBasis.Request;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "customer_number", Level: "said" };
}
