namespace Muhatap.Core.Customers;

/// <summary>What may be one with a customer. The numbers are stored; never renumber.</summary>
public enum ProposalKind
{
    Customer = 0,
    Account = 1,
}
