using Muhatap.Core.Accounts;

namespace Muhatap.Relate.Methods;

/// <summary>The profile shows their name, and perhaps their city.</summary>
internal sealed class NameAndPlace : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.NameAndPlace;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override IReadOnlyList<string> Compared => ["display_name", "city"];
}
