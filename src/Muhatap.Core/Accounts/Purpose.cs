namespace Muhatap.Core.Accounts;

/// <summary>What something known of a person is to be used for.</summary>
public enum Purpose
{
    /// <summary>To answer what they said, and to know who is speaking.</summary>
    Answering,

    /// <summary>To tell them about something they have.</summary>
    Service,

    /// <summary>To put them into groups: segments, the order of the queue, figures about customers.</summary>
    Grouping,

    /// <summary>To sell. The ledger of consents is asked beside the basis.</summary>
    Commercial,
}
