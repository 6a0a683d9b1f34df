using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>On the public page they gave their customer number and address, and signed in with the account on its own network.</summary>
internal sealed class NetworkSignIn : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.NetworkSignIn;

    public override LegalBasis Basis => LegalBasis.Consent;

    public override bool AsksNetworks => true;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "account", Level: "network_sign_in" };
}
