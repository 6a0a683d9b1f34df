using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>The handle is made of their name.</summary>
internal sealed class HandleFromName : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.HandleFromName;

    public override LegalBasis Basis => LegalBasis.LegitimateInterest;

    public override IReadOnlyList<string> Compared => ["handle"];

    public override bool Gave(EvidenceItem step) => step.What == "handle" && step.Level != "on_record";
}
