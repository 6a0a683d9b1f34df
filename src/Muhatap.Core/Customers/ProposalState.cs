namespace Muhatap.Core.Customers;

/// <summary>The numbers are stored; never renumber.</summary>
public enum ProposalState
{
    Waiting = 0,
    Same = 1,

    /// <summary>Decided to be different; remembered, whatever the scores say later.</summary>
    Different = 2,

    /// <summary>What spoke for it does so no more; asked again if that changes.</summary>
    Withdrawn = 3,
}
