namespace Muhatap.Core.Accounts;

/// <summary>Why we may hold this (KVKK art. 5). The numbers are stored; never renumber.</summary>
public enum LegalBasis
{
    Unstated = 0,
    Consent = 1,
    Contract = 2,

    /// <summary>To answer a request or complaint the person made.</summary>
    Request = 3,
    LegitimateInterest = 4,
    LegalDuty = 5,

    /// <summary>Made public by the person, and used for what they made it public for.</summary>
    MadePublic = 6,
}
