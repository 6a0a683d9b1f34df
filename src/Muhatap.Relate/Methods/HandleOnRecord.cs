using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>The customer's record, as their systems deliver it, names the account.</summary>
internal sealed class HandleOnRecord : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.HandleOnRecord;

    public override LegalBasis Basis => LegalBasis.Contract;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "handle", Level: "on_record" };
}
