namespace Muhatap.Core.Customers;

/// <summary>What of a customer a merge moves. The numbers are stored; never renumber.</summary>
public enum MovedKind
{
    SourceRecord = 0,
    Account = 1,
    AccountLink = 2,
    Activity = 3,
    Consent = 4,
}
