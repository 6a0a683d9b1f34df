using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Relate.Methods;

/// <summary>They filled in a form or a contest entry with an address or number of their record.</summary>
internal sealed class FormIntake : MatchMethod
{
    public override LinkMethod Kind => LinkMethod.FormIntake;

    public override LegalBasis Basis => LegalBasis.Request;

    public override bool IsOwnWord => true;

    public override bool Gave(EvidenceItem step) => step.Level == "form";
}
