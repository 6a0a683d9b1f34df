using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>They signed in to the company's application with the account; the application names the customer or the phone.</summary>
internal sealed class SocialSignIn : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.SocialSignIn;

    public override LegalBasis Basis => LegalBasis.Consent;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step is { What: "account", Level: "signed_in" };
}
