using Muhatap.Core.Accounts;

namespace Muhatap.Relate.Methods;

/// <summary>Their e-mail or phone stands in the public profile. Anybody can write an address into a profile: it only proposes.</summary>
internal sealed class ContactInBio : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.ContactInBio;

    public override LegalBasis Basis => LegalBasis.MadePublic;

    public override IReadOnlyList<string> Compared => ["contact:email_in_profile", "contact:phone_in_profile"];
}
