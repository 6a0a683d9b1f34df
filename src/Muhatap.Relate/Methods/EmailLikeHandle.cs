using Muhatap.Core.Accounts;

namespace Muhatap.Relate.Methods;

/// <summary>The handle is the first part of their e-mail address.</summary>
internal sealed class EmailLikeHandle : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.EmailLikeHandle;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override IReadOnlyList<string> Compared => ["contact:handle_like_email"];
}
